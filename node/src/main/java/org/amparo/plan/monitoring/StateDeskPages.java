package org.amparo.plan.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Institution;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Assignments.Assignment;
import org.amparo.plan.monitoring.Stage.Step;
import org.amparo.plan.monitoring.web.DeskView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point gathers the State's answers: assigns, sees what is late, clears, submits, corrects. */
@Controller
class StateDeskPages {
    private static final String PATH = MonitoringPage.PATH + "/{cycle}/desk";
    private static final int LONGEST_REASON = 1_000;

    private final FindCycle find;
    private final StateCycles parts;
    private final Indicators indicators;
    private final Assignments assignments;
    private final Answers answers;
    private final Submissions submissions;
    private final SealSubmission seal;
    private final Sendings sendings;
    private final SendingPages sending;
    private final Institutions institutions;
    private final WhoActs who;
    private final SayPlan say;

    StateDeskPages(
            FindCycle find,
            StateCycles parts,
            Indicators indicators,
            Assignments assignments,
            Answers answers,
            Submissions submissions,
            SealSubmission seal,
            Sendings sendings,
            SendingPages sending,
            Institutions institutions,
            WhoActs who,
            SayPlan say) {
        this.find = find;
        this.parts = parts;
        this.indicators = indicators;
        this.assignments = assignments;
        this.answers = answers;
        this.submissions = submissions;
        this.seal = seal;
        this.sendings = sendings;
        this.sending = sending;
        this.institutions = institutions;
        this.who = who;
        this.say = say;
    }

    /** Which indicators are shown, and of which part of the plan; what is late, of all. */
    private record Shown(String which, int part) {
        static final Shown FIRST = new Shown("all", 1);

        boolean isWhole() {
            return which.equals("late");
        }
    }

    static String href(Cycle cycle) {
        return MonitoringPage.PATH + "/" + cycle.id() + "/desk";
    }

    @GetMapping(PATH)
    @Route(who = Audience.FOCAL_POINTS, purpose = "see how far the own State is in a cycle")
    ModelAndView show(
            @PathVariable int cycle,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int part,
            Page page,
            Viewer viewer) {
        return show(
                HttpStatus.OK, mine(cycle, viewer, Deed.READ_DRAFT), new Shown(show, part), Form.empty(), page, viewer);
    }

    @PostMapping(PATH + "/assign")
    @Route(who = Audience.FOCAL_POINTS, purpose = "assign indicators to an institution", audited = true)
    ModelAndView assign(@PathVariable int cycle, Form form, Page page, Viewer viewer) {
        StateCycle part = mine(cycle, viewer, Deed.SPEAK_FOR_STATE);
        TypedForm typed = new TypedForm(form, page);
        List<String> offered =
                own(part).stream().map(one -> String.valueOf(one.id().value())).toList();
        String institution = typed.choice("institution", offered);
        LocalDate due = typed.day("due");
        List<Indicator> chosen = form.all("indicator").stream()
                .flatMap(code -> indicators.find(code).stream())
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            typed.flaw("indicator", "monitoring.desk.flaw.nothing");
        }
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, part, Shown.FIRST, typed.back(), page, viewer);
        }
        assignments.assign(viewer, part, chosen, new Assignment(new InstitutionId(Integer.parseInt(institution)), due));
        return page.redirect(
                href(part.cycle()), Notice.success("monitoring.desk.assigned", String.valueOf(chosen.size())));
    }

    @PostMapping(PATH + "/clear")
    @Route(who = Audience.FOCAL_POINTS, purpose = "clear the own State's answers", audited = true)
    ModelAndView clear(@PathVariable int cycle, Page page, Viewer viewer) {
        return step(mine(cycle, viewer, Deed.SPEAK_FOR_STATE), Step.CLEAR, "monitoring.desk.cleared", page, viewer);
    }

    @PostMapping(PATH + "/correct")
    @Route(who = Audience.FOCAL_POINTS, purpose = "begin to correct what was submitted", audited = true)
    ModelAndView correct(@PathVariable int cycle, Page page, Viewer viewer) {
        return step(
                mine(cycle, viewer, Deed.SPEAK_FOR_STATE), Step.CORRECT, "monitoring.desk.correcting", page, viewer);
    }

    @PostMapping(PATH + "/submit")
    @Route(
            who = Audience.FOCAL_POINTS,
            purpose = "submit officially, signed and for good",
            audited = true,
            afresh = true)
    ModelAndView submit(@PathVariable int cycle, Form form, Page page, Viewer viewer) {
        StateCycle part = mine(cycle, viewer, Deed.SPEAK_FOR_STATE);
        TypedForm typed = new TypedForm(form, page);
        boolean correcting = !submissions.of(part).isEmpty();
        String reason = correcting ? typed.text("reason", LONGEST_REASON) : typed.optional("reason", LONGEST_REASON);
        if (!form.isTicked("official")) {
            typed.flaw("official", "monitoring.desk.flaw.official");
        }
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, part, Shown.FIRST, typed.back(), page, viewer);
        }
        Optional<Long> submitted = seal.submit(viewer, part, reason);
        return submitted
                .map(id -> page.redirect(SubmissionPages.href(id), Notice.success("monitoring.desk.submitted")))
                .orElseGet(() -> page.redirect(href(part.cycle()), Notice.important("monitoring.desk.gone")));
    }

    private ModelAndView step(StateCycle part, Step step, String done, Page page, Viewer viewer) {
        return page.redirect(
                href(part.cycle()),
                parts.step(viewer, part, step).isPresent()
                        ? Notice.success(done)
                        : Notice.important("monitoring.desk.gone"));
    }

    private StateCycle mine(int cycle, Viewer viewer, Deed deed) {
        StateCycle part = find.mine(cycle, viewer);
        who.require(viewer, deed, part.matter());
        return part;
    }

    /** The open institutions of the State, as far as this node knows them. */
    private List<Institution> own(StateCycle part) {
        return institutions.all().stream()
                .filter(one -> one.country().equals(part.country()) && !one.closed())
                .toList();
    }

    private ModelAndView show(HttpStatus status, StateCycle part, Shown shown, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        LocalDate today = who.today();
        List<PlanItem> here = PlanParts.items(shown.part()).orElseThrow(Problem::notFound);
        Map<Integer, Answer> given = answers.of(part);
        Map<Integer, Assignment> assigned = assignments.of(part);
        Map<PlanItem, List<DeskView.Row>> rows = new LinkedHashMap<>();
        int answered = 0;
        int late = 0;
        for (Indicator one : indicators.inForce()) {
            boolean isAnswered =
                    given.getOrDefault(one.id(), Answer.NONE).value().isPresent();
            Optional<Assignment> to = Optional.ofNullable(assigned.get(one.id()));
            boolean isLate =
                    !isAnswered && to.filter(task -> task.isPast(today)).isPresent();
            answered += isAnswered ? 1 : 0;
            late += isLate ? 1 : 0;
            boolean wanted = switch (shown.which()) {
                case "all" -> true;
                case "unanswered" -> !isAnswered;
                case "unassigned" -> to.isEmpty();
                case "late" -> isLate;
                default -> throw Problem.notFound();
            };
            if (wanted && (shown.isWhole() || here.contains(one.item()))) {
                rows.computeIfAbsent(one.item(), item -> new ArrayList<>())
                        .add(row(part, one, given.getOrDefault(one.id(), Answer.NONE), to, isLate, words));
            }
        }
        int all = indicators.inForce().size();
        List<Submission> sent = submissions.of(part);
        Map<Long, Sendings.Sending> sendings = this.sendings.of(part);
        boolean may = who.may(viewer, Deed.SPEAK_FOR_STATE, part.matter());
        return page.show(
                status,
                "plan/desk",
                new DeskView(
                        part.cycle().years(),
                        href(part.cycle()),
                        words.say("monitoring.stage." + part.stage().code()),
                        SayPlan.colour(part.stage()),
                        words.date(part.cycle().due()),
                        List.of(
                                words.say("monitoring.desk.answered", answered, all),
                                words.say("monitoring.desk.assignedOf", assigned.size(), all),
                                words.count("monitoring.desk.late", late)),
                        filters(part, shown, words),
                        shown.isWhole() ? List.of() : partLinks(part, shown, words),
                        rows.entrySet().stream()
                                .map(item -> new DeskView.Item(say.item(item.getKey(), words), item.getValue()))
                                .toList(),
                        sent.stream()
                                .map(one -> sending.sent(one, Optional.ofNullable(sendings.get(one.id())), words))
                                .toList(),
                        may && part.stage() != Stage.SUBMITTED,
                        may ? next(part.stage()) : "",
                        !sent.isEmpty(),
                        all - answered,
                        own(part).stream()
                                .map(one -> org.amparo.web.Choice.of(
                                        String.valueOf(one.id().value()), one.name()))
                                .toList(),
                        form));
    }

    private static String next(Stage stage) {
        return switch (stage) {
            case DRAFT -> "clear";
            case CLEARED -> "submit";
            case SUBMITTED -> "correct";
        };
    }

    private static List<DeskView.Tab> filters(StateCycle part, Shown shown, Words words) {
        List<DeskView.Tab> links = new ArrayList<>();
        for (String which : List.of("all", "unanswered", "unassigned", "late")) {
            links.add(new DeskView.Tab(
                    words.say("monitoring.desk.show." + which),
                    href(part.cycle()) + "?show=" + which + "&part=" + shown.part(),
                    which.equals(shown.which())));
        }
        return links;
    }

    private static List<DeskView.Tab> partLinks(StateCycle part, Shown shown, Words words) {
        List<Link> parts = PlanParts.links("", words);
        List<DeskView.Tab> links = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            links.add(new DeskView.Tab(
                    parts.get(number - 1).label(),
                    href(part.cycle()) + "?show=" + shown.which() + "&part=" + number,
                    number == shown.part()));
        }
        return links;
    }

    private DeskView.Row row(
            StateCycle part, Indicator one, Answer answer, Optional<Assignment> assigned, boolean late, Words words) {
        var said = one.is().in(words.locale());
        return new DeskView.Row(
                one.code(),
                AnswerPages.href(part.cycle(), one),
                said.language(),
                said.text().name(),
                say.kind(one.is().kind(), words),
                SayPlan.colour(one.is().kind()),
                say.answer(answer, one.is(), words),
                assigned.map(to -> words.say(
                                "monitoring.desk.to",
                                institutions
                                        .find(to.institution())
                                        .map(Institution::name)
                                        .orElse(""),
                                words.shortDate(to.due())))
                        .orElse(""),
                late);
    }
}
