package org.amparo.plan.monitoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.attachments.Attachments;
import org.amparo.attachments.FileId;
import org.amparo.attachments.Reception.Why;
import org.amparo.plan.ItemWords;
import org.amparo.plan.monitoring.Answers.Saved;
import org.amparo.plan.monitoring.Definition.AnswerKind;
import org.amparo.plan.monitoring.OfferFigures.Offer;
import org.amparo.plan.monitoring.ProveByFile.Outcome;
import org.amparo.plan.monitoring.web.AnswerView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.StreamedFile;
import org.amparo.web.StreamedRoute;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point, or the institution to which it is assigned, answers one indicator. */
@Controller
class AnswerPages {
    private static final String PATH = MonitoringPage.PATH + "/{cycle}/answers/{indicator}";
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_TITLE = 200;
    /** What a form has beside the file. */
    private static final int FIELDS = 64 * 1024;

    private final FindCycle find;
    private final Indicators indicators;
    private final Assignments assignments;
    private final Answers answers;
    private final EvidenceLinks evidence;
    private final EvidenceFiles files;
    private final ProveByFile prove;
    private final OfferFigures offers;
    private final ItemWords words;
    private final WhoActs who;
    private final SayPlan say;
    private final SayParts sayParts;

    AnswerPages(
            FindCycle find,
            Indicators indicators,
            Assignments assignments,
            Answers answers,
            EvidenceLinks evidence,
            EvidenceFiles files,
            ProveByFile prove,
            OfferFigures offers,
            ItemWords words,
            WhoActs who,
            SayPlan say,
            SayParts sayParts) {
        this.find = find;
        this.indicators = indicators;
        this.assignments = assignments;
        this.answers = answers;
        this.evidence = evidence;
        this.files = files;
        this.prove = prove;
        this.offers = offers;
        this.words = words;
        this.who = who;
        this.say = say;
        this.sayParts = sayParts;
    }

    static String href(Cycle cycle, Indicator indicator) {
        return MonitoringPage.PATH + "/" + cycle.id() + "/answers/" + indicator.code();
    }

    /** What is answered, and by whom it may be. */
    private record Task(StateCycle part, Indicator indicator, boolean mayAnswer) {
        String href() {
            return AnswerPages.href(part.cycle(), indicator);
        }
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "form for the answer to an indicator")
    ModelAndView form(@PathVariable int cycle, @PathVariable String indicator, Page page, Viewer viewer) {
        Task task = task(cycle, indicator, viewer);
        return show(HttpStatus.OK, task, filled(answers.of(task.part(), task.indicator()), page.words()), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "answer an indicator", audited = true)
    ModelAndView save(@PathVariable int cycle, @PathVariable String indicator, Form form, Page page, Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        TypedForm typed = new TypedForm(form, page);
        Answer answer = typed(task.indicator(), form, typed);
        if (!typed.isGood()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, task, typed.back(), page, viewer);
        }
        return saved(task, answers.save(viewer, task.part(), task.indicator(), answer), typed, page, viewer);
    }

    @PostMapping(PATH + "/take")
    @Route(who = Audience.PLAN_ANSWERS, purpose = "take a figure of the registry over", audited = true)
    ModelAndView take(@PathVariable int cycle, @PathVariable String indicator, Form form, Page page, Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        Offer offer = offers.of(viewer, task.part(), task.indicator()).stream()
                .filter(one -> one.input().equals(form.get("input")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (offer.figure().isEmpty()) {
            return page.redirect(task.href(), Notice.important("monitoring.offer.tooFew"));
        }
        Answer now = answers.of(task.part(), task.indicator());
        TypedForm typed = new TypedForm(form, page);
        Saved saved = answers.save(
                viewer,
                task.part(),
                task.indicator(),
                TakeOver.into(now, task.indicator().is(), offer));
        return saved(task, saved, typed, page, viewer);
    }

    @PostMapping(PATH + "/evidence")
    @Route(who = Audience.PLAN_ANSWERS, purpose = "add evidence to an answer", audited = true)
    ModelAndView addEvidence(
            @PathVariable int cycle, @PathVariable String indicator, Form form, Page page, Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        TypedForm typed = new TypedForm(form, page);
        String title = typed.text("evidenceTitle", LONGEST_TITLE);
        String address = typed.address("evidenceAddress");
        if (!typed.isGood()) {
            Form kept = filled(answers.of(task.part(), task.indicator()), page.words())
                    .with("evidenceTitle", form.get("evidenceTitle"))
                    .with("evidenceAddress", form.get("evidenceAddress"))
                    .with(typed.back().errors());
            return show(HttpStatus.UNPROCESSABLE_CONTENT, task, kept, page, viewer);
        }
        return page.redirect(
                task.href(),
                evidence.add(viewer, task.part(), task.indicator(), title, address)
                        ? Notice.success("monitoring.evidence.added")
                        : Notice.important("monitoring.answer.submitted"));
    }

    @Bean
    static StreamedRoute evidenceForm() {
        return StreamedRoute.of("/plan/monitoring/*/answers/*/files");
    }

    @PostMapping(PATH + "/files")
    @Route(who = Audience.PLAN_ANSWERS, purpose = "add a file as evidence to an answer", audited = true)
    ModelAndView addFile(
            @PathVariable int cycle,
            @PathVariable String indicator,
            Form form,
            StreamedFile file,
            Page page,
            Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        TypedForm typed = new TypedForm(form, page);
        String title = typed.text("fileTitle", LONGEST_TITLE);
        if (file.name().length() > LONGEST_TITLE) {
            typed.flaw("file", "monitoring.evidence.file.longName");
        } else if (file.announced() > Attachments.MOST_BYTES + FIELDS) {
            typed.flaw("file", refused(Why.TOO_LARGE));
        }
        if (!typed.isGood()) {
            return fileComesBack(task, form, typed, page, viewer);
        }
        try {
            return switch (prove.add(viewer, task.part(), task.indicator(), title, file.name(), file.content())) {
                case Outcome.Added() -> page.redirect(task.href(), Notice.success("monitoring.evidence.added"));
                case Outcome.Submitted() -> page.redirect(task.href(), Notice.important("monitoring.answer.submitted"));
                case Outcome.Full() -> {
                    typed.flaw("file", "monitoring.evidence.file.full", ProveByFile.MOST_FILES);
                    yield fileComesBack(task, form, typed, page, viewer);
                }
                case Outcome.Refused(var why) -> {
                    typed.flaw("file", refused(why));
                    yield fileComesBack(task, form, typed, page, viewer);
                }
            };
        } catch (IOException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "monitoring.problem.broken_off");
        }
    }

    private static String refused(Why why) {
        return "web.file.refused." + why.code();
    }

    private ModelAndView fileComesBack(Task task, Form form, TypedForm typed, Page page, Viewer viewer) {
        Form kept = filled(answers.of(task.part(), task.indicator()), page.words())
                .with("fileTitle", form.get("fileTitle"))
                .with(typed.back().errors());
        return show(HttpStatus.UNPROCESSABLE_CONTENT, task, kept, page, viewer);
    }

    @PostMapping(PATH + "/files/{file}")
    @Route(who = Audience.PLAN_ANSWERS, purpose = "take a file out of an answer", audited = true)
    ModelAndView removeFile(
            @PathVariable int cycle,
            @PathVariable String indicator,
            @PathVariable String file,
            Page page,
            Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        FileId id = FileId.parse(file).orElseThrow(Problem::notFound);
        return page.redirect(
                task.href(),
                prove.remove(viewer, task.part(), task.indicator(), id)
                        ? Notice.success("monitoring.evidence.removed")
                        : Notice.important("monitoring.desk.gone"));
    }

    @PostMapping(PATH + "/evidence/{evidence}")
    @Route(who = Audience.PLAN_ANSWERS, purpose = "take evidence out of an answer", audited = true)
    ModelAndView removeEvidence(
            @PathVariable int cycle,
            @PathVariable String indicator,
            @PathVariable("evidence") long id,
            Page page,
            Viewer viewer) {
        Task task = answerable(cycle, indicator, viewer);
        return page.redirect(
                task.href(),
                evidence.remove(viewer, task.part(), task.indicator(), id)
                        ? Notice.success("monitoring.evidence.removed")
                        : Notice.important("monitoring.desk.gone"));
    }

    private Task task(int cycle, String code, Viewer viewer) {
        StateCycle part = find.mine(cycle, viewer);
        Indicator indicator = indicators.find(code).orElseThrow(Problem::notFound);
        boolean mine = assignments.isAssigned(part, indicator, viewer.institution());
        boolean reads = who.may(viewer, Deed.READ_DRAFT, part.matter()) || viewer.has(Role.RESPONDENT) && mine;
        if (!reads) {
            throw Problem.notFound();
        }
        boolean may = who.may(viewer, Deed.ANSWER, part.matter().assignedIf(mine));
        return new Task(part, indicator, may && part.stage() != Stage.SUBMITTED);
    }

    private Task answerable(int cycle, String code, Viewer viewer) {
        Task task = task(cycle, code, viewer);
        if (!task.mayAnswer()) {
            throw Problem.notFound();
        }
        return task;
    }

    private Answer typed(Indicator indicator, Form form, TypedForm typed) {
        Definition is = indicator.is();
        String note = typed.optional("note", LONGEST_NOTE);
        int version = form.number("version");
        if (is.answer() == AnswerKind.YES_PARTLY_NO) {
            Choice choice = Choice.parse(typed.choice("choice", List.of("yes", "partly", "no")))
                    .orElse(Choice.NO);
            return new Answer(version, Optional.of(Value.of(choice)), Map.of(), note, Optional.empty());
        }
        if (is.inputs().isEmpty()) {
            BigDecimal figure = typed.figure("figure");
            return new Answer(
                    version, Optional.of(Value.of(figure)), Map.of(), note, Optional.empty(), parts(is, typed));
        }
        Map<String, BigDecimal> inputs = new LinkedHashMap<>();
        is.inputs()
                .forEach(
                        input -> typed.optionalFigure("input." + input).ifPresent(figure -> inputs.put(input, figure)));
        if (inputs.isEmpty()) {
            typed.flaw("input." + is.inputs().getFirst(), "monitoring.flaw.figure");
        }
        return new Answer(
                version,
                TakeOver.composed(is, inputs).map(Value::of),
                inputs,
                note,
                Optional.empty(),
                parts(is, typed));
    }

    private Parts parts(Definition is, TypedForm typed) {
        Map<String, Map<String, BigDecimal>> parts = new LinkedHashMap<>();
        for (Breakdown one : indicators.breakdowns(is)) {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            one.codes()
                    .keySet()
                    .forEach(code ->
                            typed.optionalFigure(field(one, code)).ifPresent(figure -> figures.put(code, figure)));
            parts.put(one.dimension(), figures);
        }
        return new Parts(parts);
    }

    private static String field(Breakdown breakdown, String code) {
        return "part." + breakdown.dimension() + "." + code;
    }

    private ModelAndView saved(Task task, Saved saved, TypedForm typed, Page page, Viewer viewer) {
        return switch (saved) {
            case DONE -> page.redirect(task.href(), Notice.success("monitoring.answer.saved"));
            case SUBMITTED -> page.redirect(task.href(), Notice.important("monitoring.answer.submitted"));
            case CHANGED_MEANWHILE -> {
                typed.flaw("note", "monitoring.answer.meanwhile");
                int version = answers.of(task.part(), task.indicator()).version();
                yield show(
                        HttpStatus.CONFLICT, task, typed.back().with("version", String.valueOf(version)), page, viewer);
            }
        };
    }

    private static Form filled(Answer answer, Words words) {
        Form form = Form.empty()
                .with("version", String.valueOf(answer.version()))
                .with("note", answer.note())
                .with(
                        "choice",
                        answer.value().flatMap(Value::choice).map(Choice::code).orElse(""))
                .with(
                        "figure",
                        answer.value()
                                .flatMap(Value::figure)
                                .map(figure -> typed(figure, words))
                                .orElse(""));
        for (var input : answer.inputs().entrySet()) {
            form = form.with("input." + input.getKey(), typed(input.getValue(), words));
        }
        for (var side : answer.parts().figures().entrySet()) {
            for (var part : side.getValue().entrySet()) {
                form = form.with("part." + side.getKey() + "." + part.getKey(), typed(part.getValue(), words));
            }
        }
        return form;
    }

    /** As it is typed in the language of the page. Three decimals would read as thousands: they get a fourth. */
    private static String typed(BigDecimal figure, Words words) {
        BigDecimal plain = figure.stripTrailingZeros();
        if (plain.scale() == 3) {
            plain = plain.setScale(4);
        }
        String text = plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
        return words.betweenCells() == ';' ? text.replace('.', ',') : text;
    }

    private ModelAndView show(HttpStatus status, Task task, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        Indicator one = task.indicator();
        Definition is = one.is();
        var said = is.in(words.locale());
        Answer now = answers.of(task.part(), one);
        boolean focal = who.may(viewer, Deed.READ_DRAFT, task.part().matter());
        return page.show(
                status,
                "plan/answer",
                new AnswerView(
                        say.item(one.item(), words),
                        this.words.of(one.item().id()),
                        one.code(),
                        said.language(),
                        said.text().name(),
                        said.text().definition(),
                        said.text().evidence(),
                        say.labels(IndicatorSet.BREAKDOWNS, withoutCodes(is), words.locale()),
                        IndicatorPages.PATH + "/" + one.code(),
                        focal ? StateDeskPages.href(task.part().cycle()) : AssignedPage.PATH,
                        task.href(),
                        choices(is, words),
                        is.inputs().stream()
                                .map(input -> new AnswerView.Input(
                                        "input." + input,
                                        said.language(),
                                        said.text().inputs().getOrDefault(input, input)))
                                .toList(),
                        is.formula().orElse(""),
                        is.inputs().isEmpty() ? "" : say.answer(now, is, words),
                        is.answer() == AnswerKind.YES_PARTLY_NO || !is.inputs().isEmpty() ? "" : say.answer(is, words),
                        now.taken().map(Answer.Taken::expression).orElse(""),
                        task.mayAnswer() ? offered(viewer, task, words) : List.of(),
                        proofs(task, words),
                        sides(is, now, words),
                        sayParts.lines(now.parts(), is, words),
                        status == HttpStatus.CONFLICT ? standing(now, is, words) : List.of(),
                        task.mayAnswer(),
                        form));
    }

    /** For what is broken down by names that nobody can list beforehand, there is the note. */
    private List<String> withoutCodes(Definition is) {
        List<String> asked =
                indicators.breakdowns(is).stream().map(Breakdown::dimension).toList();
        return is.breakdowns().stream().filter(one -> !asked.contains(one)).toList();
    }

    /** What another wrote meanwhile, to be held against what was typed. */
    private List<String> standing(Answer now, Definition is, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(say.answer(now, is, words));
        lines.addAll(sayParts.lines(now.parts(), is, words));
        lines.add(now.note());
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<AnswerView.Side> sides(Definition is, Answer now, Words words) {
        return indicators.breakdowns(is).stream()
                .map(one -> new AnswerView.Side(
                        sayParts.label(one, words),
                        one.overlapping(),
                        one.codes().keySet().stream()
                                .map(code -> new AnswerView.Input(
                                        field(one, code), words.code(), one.label(code, words.locale())))
                                .toList(),
                        sayParts.warning(one, now.value(), now.parts(), is, words)
                                .orElse("")))
                .toList();
    }

    private List<AnswerView.Evidence> proofs(Task task, Words words) {
        int indicator = task.indicator().id();
        List<AnswerView.Evidence> proofs = new ArrayList<>();
        evidence.of(task.part())
                .getOrDefault(indicator, List.of())
                .forEach(link -> proofs.add(new AnswerView.Evidence(
                        link.title(), "", link.address(), task.href() + "/evidence/" + link.id())));
        files.of(task.part())
                .getOrDefault(indicator, List.of())
                .forEach(file -> proofs.add(new AnswerView.Evidence(
                        file.title(),
                        file.name() + ", " + words.size(file.size()),
                        EvidencePages.href(file.id()),
                        task.href() + "/files/" + file.id())));
        return proofs;
    }

    private static List<org.amparo.web.Choice> choices(Definition is, Words words) {
        List<org.amparo.web.Choice> choices = new ArrayList<>();
        if (is.answer() == AnswerKind.YES_PARTLY_NO) {
            for (Choice choice : Choice.values()) {
                choices.add(org.amparo.web.Choice.of(choice.code(), words.say("monitoring.choice." + choice.code())));
            }
        }
        return choices;
    }

    private List<AnswerView.Offer> offered(Viewer viewer, Task task, Words words) {
        var text = task.indicator().is().in(words.locale()).text();
        return offers.of(viewer, task.part(), task.indicator()).stream()
                .map(offer -> new AnswerView.Offer(
                        offer.input(),
                        offer.input().isEmpty() ? "" : text.inputs().getOrDefault(offer.input(), offer.input()),
                        offer.figure()
                                .map(figure -> SayPlan.figure(figure, words))
                                .orElse(""),
                        offer.taken().expression(),
                        String.valueOf(offer.year())))
                .toList();
    }
}
