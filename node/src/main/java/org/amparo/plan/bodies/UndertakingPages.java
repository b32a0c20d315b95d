package org.amparo.plan.bodies;

import static org.amparo.plan.rows.tables.Undertaking.UNDERTAKING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.plan.bodies.web.Row;
import org.amparo.plan.bodies.web.UndertakingsView;
import org.amparo.plan.bodies.web.UndertakingsView.Group;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of what somebody took upon themselves, and each on its page. */
@Controller
class UndertakingPages {
    static final String DUE = CommissionPages.PATH + "/due";
    static final String LIST = CommissionPages.PATH + "/kinds/{kind}";
    static final String PATH = CommissionPages.PATH + "/undertakings/{undertaking}";
    private static final List<String> SHOWS = List.of("running", "late", "closed");

    private final Undertakings undertakings;
    private final ShowUndertaking show;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final WhoActs who;
    private final Access access;

    UndertakingPages(
            Undertakings undertakings,
            ShowUndertaking show,
            MayAboutBodies rights,
            SayBodies say,
            WhoActs who,
            Access access) {
        this.undertakings = undertakings;
        this.show = show;
        this.rights = rights;
        this.say = say;
        this.who = who;
        this.access = access;
    }

    static String href(int undertaking) {
        return CommissionPages.PATH + "/undertakings/" + undertaking;
    }

    static String list(Kind kind) {
        return CommissionPages.PATH + "/kinds/" + kind.code();
    }

    @GetMapping(DUE)
    @Route(who = Audience.PLAN, purpose = "see what the own State, or the Secretariat, has to do by when")
    ModelAndView due(Page page, Viewer viewer) {
        Words words = page.words();
        boolean secretariat = viewer.has(Role.SECRETARIAT);
        boolean official = viewer.has(Role.FOCAL_POINT) || viewer.has(Role.RESPONDENT);
        Condition own = official ? UNDERTAKING.COUNTRY.eq(rights.stateOf(viewer)) : DSL.falseCondition();
        Condition asked = UNDERTAKING.KIND.eq(Kind.REQUEST.code()).and(UNDERTAKING.STATE.ne("draft"));
        Condition whose = secretariat ? own.or(UNDERTAKING.COUNTRY.eq("")).or(asked) : own;
        List<Undertaking> all = undertakings.due(whose);
        List<Undertaking> late =
                all.stream().filter(one -> one.isLate(who.today())).toList();
        return page.show(
                "plan/undertakings",
                new UndertakingsView(
                        say.tabs(Optional.of(viewer), words),
                        words.say("bodies.tab.due"),
                        words.say("bodies.due.lead"),
                        DUE,
                        "",
                        List.of(),
                        List.of(
                                new Group(words.say("bodies.due.late"), rows(late, words), ""),
                                new Group(
                                        words.say("bodies.due.next"),
                                        rows(
                                                all.stream()
                                                        .filter(one -> !one.isLate(who.today()))
                                                        .toList(),
                                                words),
                                        "")),
                        "",
                        ""));
    }

    @GetMapping(LIST)
    @Route(who = Audience.ANYONE, purpose = "list undertakings of a kind that the reader may know of")
    ModelAndView list(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int before,
            Page page) {
        Kind of = Kind.parse(kind).orElseThrow(Problem::notFound);
        Words words = page.words();
        Optional<Viewer> viewer = access.currentViewer();
        Condition which = rights.readable(viewer, of).and(shown(show));
        List<Undertaking> found = undertakings.some(of, which, before);
        boolean more = found.size() > Undertakings.AT_ONCE;
        List<Undertaking> some = more ? found.subList(0, Undertakings.AT_ONCE) : found;
        boolean begins = viewer.flatMap(one -> rights.beginsFor(one, of)).isPresent();
        boolean mandates = of == Kind.MANDATE && before == 0 && !more;
        return page.show(
                "plan/undertakings",
                new UndertakingsView(
                        say.tabs(viewer, words),
                        words.say("bodies." + of.code() + ".all"),
                        words.say("bodies." + of.code() + ".lead"),
                        list(of),
                        show,
                        Stream.concat(Stream.of(""), SHOWS.stream())
                                .map(code ->
                                        Choice.of(code, words.say("bodies.show." + (code.isEmpty() ? "all" : code))))
                                .toList(),
                        mandates ? byMandate(some, begins, words) : List.of(new Group("", rows(some, words), "")),
                        begins && of != Kind.AGREEMENT && !mandates ? list(of) + "/new" : "",
                        more
                                ? list(of) + "?show=" + show + "&before="
                                        + some.getLast().id()
                                : ""));
    }

    private Condition shown(String show) {
        return switch (show) {
            case "running" -> UNDERTAKING.CLOSED_ON.isNull();
            case "late" -> UNDERTAKING.CLOSED_ON.isNull().and(UNDERTAKING.DUE.lt(who.today()));
            case "closed" -> UNDERTAKING.CLOSED_ON.isNotNull();
            default -> DSL.noCondition();
        };
    }

    /** All nineteen, also those about which nothing is done yet. */
    private List<Group> byMandate(List<Undertaking> some, boolean begins, Words words) {
        List<Group> groups = new ArrayList<>();
        for (Choice mandate : say.mandates(words)) {
            groups.add(new Group(
                    mandate.label(),
                    rows(
                            some.stream()
                                    .filter(one -> one.says().item().equals(mandate.value()))
                                    .toList(),
                            words),
                    begins ? list(Kind.MANDATE) + "/new?item=" + mandate.value() : ""));
        }
        return groups;
    }

    private List<Row> rows(List<Undertaking> some, Words words) {
        return some.stream().map(one -> say.row(one, words)).toList();
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "read an undertaking that the reader may know of")
    ModelAndView read(@PathVariable int undertaking, Page page) {
        Undertaking is = undertakings.find(undertaking).orElseThrow(Problem::notFound);
        Optional<Viewer> viewer = access.currentViewer();
        rights.require(viewer, Deed.READ, is);
        return show.page(HttpStatus.OK, is, Form.empty(), page, viewer);
    }
}
