package org.amparo.plan.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.plan.States;
import org.amparo.plan.bodies.Undertaking.Says;
import org.amparo.plan.bodies.web.FormView;
import org.amparo.plan.monitoring.TypedForm;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
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

/** Where undertakings are begun, their words changed, steps taken and comments given. */
@Controller
class KeepUndertakingPages {
    private static final String NEW = UndertakingPages.LIST + "/new";
    private static final int SHORT = 40;

    private final Undertakings undertakings;
    private final Commissions commissions;
    private final ShowUndertaking show;
    private final TakeStep steps;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final States states;
    private final WhoActs who;
    private final Clock clock;

    KeepUndertakingPages(
            Undertakings undertakings,
            Commissions commissions,
            ShowUndertaking show,
            TakeStep steps,
            MayAboutBodies rights,
            SayBodies say,
            States states,
            WhoActs who,
            Clock clock) {
        this.undertakings = undertakings;
        this.commissions = commissions;
        this.show = show;
        this.steps = steps;
        this.rights = rights;
        this.say = say;
        this.states = states;
        this.who = who;
        this.clock = clock;
    }

    /** What is begun: of which kind, for which State, and beneath what. */
    private record Beginning(
            Kind kind, String country, Optional<Commission> commission, Optional<Integer> session, String item) {}

    @GetMapping(NEW)
    @Route(who = Audience.PLAN_PARTIES, purpose = "form for a new undertaking")
    ModelAndView blank(
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int commission,
            @RequestParam(defaultValue = "0") int session,
            @RequestParam(defaultValue = "") String item,
            Page page,
            Viewer viewer) {
        Beginning begins = beginning(kind, commission, session, item, viewer);
        return form(HttpStatus.OK, begins, Form.empty().with("item", begins.item()), page);
    }

    @PostMapping(NEW)
    @Route(who = Audience.PLAN_PARTIES, purpose = "begin an undertaking", audited = true)
    ModelAndView begin(@PathVariable String kind, Form form, Page page, Viewer viewer) {
        Beginning begins = beginning(kind, form.number("commission"), form.number("session"), "", viewer);
        TypedForm typed = new TypedForm(form, page);
        Says says = says(begins.kind(), begins.country(), form, typed, page.words());
        LocalDate day = typed.day("day");
        String why = typed.text("why", Said.LONGEST_WHY);
        if (typed.isGood() && day.isAfter(who.today())) {
            typed.flaw("day", "bodies.flaw.notYet");
        }
        begins.commission()
                .filter(of -> typed.isGood() && day.isBefore(of.founded()))
                .ifPresent(of -> typed.flaw("day", "bodies.flaw.beforeFounded"));
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, begins, typed.back(), page);
        }
        int id = undertakings.begin(
                viewer,
                begins.kind(),
                begins.country(),
                begins.commission().map(Commission::id),
                begins.session(),
                says,
                new Said(viewer.user(), clock.instant(), day, why));
        return page.redirect(UndertakingPages.href(id), Notice.success("bodies.saved"));
    }

    private Beginning beginning(String code, int commission, int session, String item, Viewer viewer) {
        Kind kind = Kind.parse(code).orElseThrow(Problem::notFound);
        String country = rights.beginsFor(viewer, kind).orElseThrow(Problem::notFound);
        if (kind != Kind.AGREEMENT) {
            return new Beginning(kind, country, Optional.empty(), Optional.empty(), item);
        }
        Optional<Commission.Session> made = commissions.session(session);
        Commission of = commissions
                .find(made.map(Commission.Session::commission).orElse(commission))
                .orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP_COMMISSION, CommissionPages.thing(of));
        return new Beginning(kind, country, Optional.of(of), made.map(Commission.Session::id), "");
    }

    @GetMapping(UndertakingPages.PATH + "/edit")
    @Route(who = Audience.PLAN_PARTIES, purpose = "form for the words of an undertaking")
    ModelAndView edit(@PathVariable int undertaking, Page page, Viewer viewer) {
        Undertaking is = find(undertaking, Deed.CHANGE, viewer);
        Says says = is.says();
        Form form = Form.empty()
                .with("version", String.valueOf(is.version()))
                .with("title", says.title())
                .with("words", says.words())
                .with("result", says.result())
                .with("edition", says.edition())
                .with("item", says.item())
                .with("institution", says.institution().map(String::valueOf).orElse(""))
                .with("states", says.states())
                .with("open", is.open() ? List.of("yes") : List.of());
        form = FillForms.day(form, "first", says.first());
        form = FillForms.day(form, "last", says.last());
        form = FillForms.day(form, "due", says.due());
        return form(HttpStatus.OK, is, form, page);
    }

    @PostMapping(UndertakingPages.PATH + "/edit")
    @Route(who = Audience.PLAN_PARTIES, purpose = "change the words of an undertaking", audited = true)
    ModelAndView change(@PathVariable int undertaking, Form form, Page page, Viewer viewer) {
        Undertaking is = find(undertaking, Deed.CHANGE, viewer);
        TypedForm typed = new TypedForm(form, page);
        Says says = says(is.kind(), is.country(), form, typed, page.words());
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, is, typed.back(), page);
        }
        boolean open = form.all("open").contains("yes") && is.state().isHandedIn();
        return page.redirect(
                UndertakingPages.href(is.id()),
                undertakings.change(viewer, seen(is, form), says, open, who.today())
                        ? Notice.success("bodies.saved")
                        : Notice.important("bodies.overtaken"));
    }

    /** Institutions report, States ask, the Secretariat answers: who takes which step is for the rights to say. */
    @PostMapping(UndertakingPages.PATH + "/move")
    @Route(who = Audience.PLAN, purpose = "take the next step of an undertaking", audited = true)
    ModelAndView move(@PathVariable int undertaking, Form form, Page page, Viewer viewer) {
        Undertaking is = find(undertaking, Deed.READ, viewer);
        State to = is.kind().find(form.get("to")).orElse(is.state());
        TypedForm typed = new TypedForm(form, page);
        LocalDate day = typed.day("day");
        String why = typed.text("why", Said.LONGEST_WHY);
        if (to.equals(is.state())) {
            typed.flaw("to", "bodies.flaw.no_way");
        }
        if (typed.isGood()) {
            switch (steps.take(viewer, seen(is, form), to, new Said(viewer.user(), clock.instant(), day, why))) {
                case TakeStep.Outcome.Taken() -> {
                    return page.redirect(UndertakingPages.href(is.id()), Notice.success("bodies.moved"));
                }
                case TakeStep.Outcome.Overtaken() -> {
                    return page.redirect(UndertakingPages.href(is.id()), Notice.important("bodies.overtaken"));
                }
                case TakeStep.Outcome.NoProof() -> typed.flaw("to", "bodies.flaw.noProof");
                case TakeStep.Outcome.Refused(Course.Why flaw) ->
                    typed.flaw(flaw.field(), "bodies.flaw." + flaw.code());
            }
        }
        return show.page(HttpStatus.UNPROCESSABLE_CONTENT, is, typed.back(), page, Optional.of(viewer));
    }

    @PostMapping(UndertakingPages.PATH + "/comments")
    @Route(who = Audience.FOCAL_POINTS, purpose = "comment on a guideline under consultation", audited = true)
    ModelAndView comment(@PathVariable int undertaking, Form form, Page page, Viewer viewer) {
        Undertaking is = find(undertaking, Deed.COMMENT, viewer);
        TypedForm typed = new TypedForm(form, page);
        String words = typed.text("comment", KeepCommissionPages.TEXT);
        if (!typed.isGood()) {
            return show.page(HttpStatus.UNPROCESSABLE_CONTENT, is, typed.back(), page, Optional.of(viewer));
        }
        undertakings.comment(viewer, is, rights.stateOf(viewer), words);
        return page.redirect(UndertakingPages.href(is.id()), Notice.success("bodies.comment.added"));
    }

    private Undertaking find(int id, Deed deed, Viewer viewer) {
        Undertaking is = undertakings.find(id).orElseThrow(Problem::notFound);
        rights.require(Optional.of(viewer), Deed.READ, is);
        rights.require(Optional.of(viewer), deed, is);
        return is;
    }

    /** In the version that the form was filled in from. */
    private static Undertaking seen(Undertaking is, Form form) {
        return new Undertaking(
                is.id(),
                is.kind(),
                is.country(),
                is.commission(),
                is.session(),
                is.state(),
                is.closed(),
                is.open(),
                form.number("version"),
                is.says());
    }

    private Says says(Kind kind, String country, Form form, TypedForm typed, Words words) {
        Map<String, List<Choice>> lists = lists(kind, country, words);
        Optional<LocalDate> first = typed.optionalDay("first");
        Optional<LocalDate> last = typed.optionalDay("last");
        first.ifPresent(from -> KeepCommissionPages.ordered("last", from, last, typed));
        if (first.isEmpty() && last.isPresent() && typed.isGood()) {
            typed.flaw("first", "bodies.flaw.first");
        }
        Optional<LocalDate> due = kind == Kind.AGREEMENT ? Optional.of(typed.day("due")) : typed.optionalDay("due");
        List<String> taking = form.all("states").stream()
                .filter(code -> lists.getOrDefault("states", List.of()).stream()
                        .anyMatch(choice -> choice.value().equals(code)))
                .toList();
        return new Says(
                typed.text("title", KeepCommissionPages.LINE),
                typed.text("words", KeepCommissionPages.TEXT),
                typed.optional("result", KeepCommissionPages.TEXT),
                typed.optional("edition", SHORT),
                lists.containsKey("item") ? typed.choice("item", codes(lists, "item")) : "",
                institution(kind, lists, form, typed),
                taking,
                first,
                last,
                due);
    }

    private static Optional<Integer> institution(
            Kind kind, Map<String, List<Choice>> lists, Form form, TypedForm typed) {
        if (!lists.containsKey("institution")
                || kind != Kind.AGREEMENT && form.get("institution").isEmpty()) {
            return Optional.empty();
        }
        String chosen = typed.choice("institution", codes(lists, "institution"));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(chosen));
    }

    private static List<String> codes(Map<String, List<Choice>> lists, String field) {
        return lists.getOrDefault(field, List.of()).stream().map(Choice::value).toList();
    }

    /** What the form of a kind asks for beside title, words and result. */
    private Map<String, List<Choice>> lists(Kind kind, String country, Words words) {
        Map<String, List<Choice>> lists = new HashMap<>();
        List<Choice> members = say.inOrder(states.members(), words).stream()
                .map(code -> Choice.of(code, say.country(code, words)))
                .toList();
        switch (kind) {
            case AGREEMENT -> lists.put("institution", say.institutions(country));
            case REQUEST -> lists.put("institution", say.institutions(country));
            case ACTIVITY -> {
                lists.put("states", members);
                lists.put("days", List.of());
            }
            case GUIDELINE -> lists.put("edition", List.of());
            case MANDATE -> {
                lists.put("item", say.mandates(words));
                lists.put("states", members);
            }
        }
        return lists;
    }

    private ModelAndView form(HttpStatus status, Beginning begins, Form form, Page page) {
        Kind kind = begins.kind();
        Map<String, List<Choice>> lists = lists(kind, begins.country(), page.words());
        lists.put("begin", List.of());
        Form filled = form.with(
                        "commission",
                        begins.commission().map(of -> String.valueOf(of.id())).orElse(""))
                .with("session", begins.session().map(String::valueOf).orElse(""));
        return page.show(
                status,
                "plan/undertakingForm",
                new FormView(
                        page.say("bodies." + kind.code() + ".add"),
                        begins.commission().map(Commission::name).orElse(""),
                        page.say("bodies." + kind.code() + ".addLead"),
                        UndertakingPages.list(kind) + "/new",
                        begins.session()
                                .map(CommissionSessionPages::href)
                                .orElse(begins.commission()
                                        .map(of -> CommissionPages.inside(of.id()))
                                        .orElse(UndertakingPages.list(kind))),
                        lists,
                        filled));
    }

    private ModelAndView form(HttpStatus status, Undertaking is, Form form, Page page) {
        Map<String, List<Choice>> lists = lists(is.kind(), is.country(), page.words());
        if (is.state().isHandedIn()) {
            lists.put("open", List.of(Choice.of("yes", page.say("bodies.open.label"))));
        }
        return page.show(
                status,
                "plan/undertakingForm",
                new FormView(
                        page.say("bodies.edit"),
                        is.says().title(),
                        "",
                        UndertakingPages.href(is.id()) + "/edit",
                        UndertakingPages.href(is.id()),
                        lists,
                        form));
    }
}
