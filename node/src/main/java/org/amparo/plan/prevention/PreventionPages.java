package org.amparo.plan.prevention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.NodeProfile;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.Party;
import org.amparo.plan.monitoring.TypedForm;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.plan.prevention.PreventionAction.Says;
import org.amparo.plan.prevention.PreventionActions.Sought;
import org.amparo.plan.prevention.PreventionRights.Deed;
import org.amparo.plan.prevention.web.ActionFormView;
import org.amparo.plan.prevention.web.ActionView;
import org.amparo.plan.prevention.web.ActionsView;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of prevention actions: the page for everyone, the one of those who work on the plan, and its forms. */
@Controller
class PreventionPages {
    static final String PATH = "/plan/prevention";
    static final String OPEN = "/prevention";
    private static final String NEW = PATH + "/new";
    private static final String ONE = OPEN + "/actions/{action}";
    private static final String EDIT = PATH + "/{action}/edit";

    private final PreventionActions actions;
    private final SayPrevention say;
    private final WhoActs who;
    private final Access access;

    PreventionPages(PreventionActions actions, SayPrevention say, WhoActs who, Access access) {
        this.actions = actions;
        this.say = say;
        this.who = who;
        this.access = access;
    }

    @Bean
    static NavigationEntry preventionNavigation() {
        return NavigationEntry.forRoles(
                "prevention.nav", PATH, 67, Set.of("focal_point", "secretariat", "observer", "respondent"));
    }

    static String href(int action) {
        return OPEN + "/actions/" + action;
    }

    @GetMapping(OPEN)
    @Route(who = Audience.ANYONE, purpose = "see which open prevention actions are planned or under way near a place")
    ModelAndView near(@RequestParam(defaultValue = "") String territory, Page page) {
        Words words = page.words();
        List<Choice> territories = territories(Optional.empty(), words);
        String code = Choice.typed(territories, territory).map(Choice::value).orElse("");
        return page.show(
                "plan/prevention",
                new ActionsView(
                        true,
                        OPEN,
                        rows(actions.now(code), words),
                        territories,
                        List.of(),
                        List.of(),
                        List.of(),
                        files(words),
                        false,
                        "",
                        Form.empty().with("territory", code)));
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "list prevention actions: open ones, and those of the own State")
    ModelAndView list(
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") int skip,
            Page page,
            Viewer viewer) {
        Words words = page.words();
        List<Choice> territories = territories(Optional.of(viewer), words);
        String code = Choice.typed(territories, territory).map(Choice::value).orElse("");
        Sought sought =
                new Sought(own(viewer), "", code, kind, state, item, Math.clamp(skip, 0, PreventionActions.MOST));
        List<PreventionAction> found = actions.find(sought, PreventionActions.AT_ONCE + 1);
        boolean more = found.size() > PreventionActions.AT_ONCE;
        Map<String, List<Choice>> lists = say.lists(country(viewer), words);
        return page.show(
                "plan/prevention",
                new ActionsView(
                        false,
                        PATH,
                        rows(more ? found.subList(0, PreventionActions.AT_ONCE) : found, words),
                        territories,
                        lists.getOrDefault("kind", List.of()),
                        lists.getOrDefault("state", List.of()),
                        lists.getOrDefault("items", List.of()),
                        files(words),
                        keeps(viewer),
                        more ? older(code, kind, state, item, sought.skip() + PreventionActions.AT_ONCE) : "",
                        Form.empty()
                                .with("territory", code)
                                .with("kind", kind)
                                .with("state", state)
                                .with("item", item)));
    }

    /** Only codes that are offered come back into an address. */
    private static String older(String territory, String kind, String state, String item, int skip) {
        return PATH + "?territory=" + territory + "&kind=" + known(kind, PreventionAction.KINDS) + "&state="
                + known(state, PreventionAction.STATES) + "&item=" + (item.matches("[a-z0-9-]{1,30}") ? item : "")
                + "&skip=" + skip;
    }

    private static String known(String code, List<String> codes) {
        return codes.contains(code) ? code : "";
    }

    @GetMapping(ONE)
    @Route(who = Audience.ANYONE, purpose = "read a prevention action that is open, or of the own State")
    ModelAndView read(@PathVariable int action, Page page) {
        Optional<Viewer> viewer = access.currentViewer();
        PreventionAction is = find(action, Deed.READ, viewer);
        Words words = page.words();
        return page.show(
                "plan/preventionAction",
                new ActionView(
                        is.says().title(),
                        say.territory(is.country(), words),
                        viewer.isPresent() ? PATH : OPEN,
                        words.say("prevention.state." + is.says().state()),
                        SayPrevention.colour(is.says().state()),
                        !is.open(),
                        say.facts(is, words),
                        may(viewer, Deed.KEEP, is) ? PATH + "/" + is.id() + "/edit" : ""));
    }

    @GetMapping(NEW)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "form for a new prevention action")
    ModelAndView blank(Page page, Viewer viewer) {
        return form(HttpStatus.OK, keeping(viewer), Optional.empty(), Form.empty(), page);
    }

    @PostMapping(NEW)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "add a prevention action", audited = true)
    ModelAndView add(Form form, Page page, Viewer viewer) {
        String country = keeping(viewer);
        TypedForm typed = new TypedForm(form, page);
        Optional<Says> says = new TypedAction(form, typed, say.lists(country, page.words()), who.today()).says();
        return says.isEmpty()
                ? form(HttpStatus.UNPROCESSABLE_CONTENT, country, Optional.empty(), typed.back(), page)
                : page.redirect(
                        href(actions.add(viewer, country, says.get(), form.isTicked("open"))),
                        Notice.success("prevention.saved"));
    }

    @GetMapping(EDIT)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "form for a prevention action of the own State")
    ModelAndView edit(@PathVariable int action, Page page, Viewer viewer) {
        PreventionAction is = find(action, Deed.KEEP, Optional.of(viewer));
        return form(HttpStatus.OK, is.country(), Optional.of(is), FillAction.of(is), page);
    }

    @PostMapping(EDIT)
    @Route(who = Audience.PLAN_ANSWERS, purpose = "change a prevention action of the own State", audited = true)
    ModelAndView change(@PathVariable int action, Form form, Page page, Viewer viewer) {
        PreventionAction is = find(action, Deed.KEEP, Optional.of(viewer));
        TypedForm typed = new TypedForm(form, page);
        Optional<Says> says = new TypedAction(form, typed, say.lists(is.country(), page.words()), who.today()).says();
        if (says.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, is.country(), Optional.of(is), typed.back(), page);
        }
        boolean saved = actions.change(viewer, is.id(), form.number("version"), says.get(), form.isTicked("open"));
        return page.redirect(
                href(is.id()), saved ? Notice.success("prevention.saved") : Notice.important("prevention.overtaken"));
    }

    private ModelAndView form(HttpStatus status, String country, Optional<PreventionAction> is, Form form, Page page) {
        return page.show(
                status,
                "plan/preventionForm",
                new ActionFormView(
                        page.say(is.isEmpty() ? "prevention.add" : "prevention.edit"),
                        is.map(one -> PATH + "/" + one.id() + "/edit").orElse(NEW),
                        is.map(one -> href(one.id())).orElse(PATH),
                        say.lists(country, page.words()),
                        form));
    }

    /** Absent and not yours are the same. */
    private PreventionAction find(int id, Deed deed, Optional<Viewer> viewer) {
        return actions.find(id).filter(is -> may(viewer, deed, is)).orElseThrow(Problem::notFound);
    }

    private boolean may(Optional<Viewer> viewer, Deed deed, PreventionAction is) {
        boolean mine = viewer.filter(one -> one.institution().value() == is.institution())
                .isPresent();
        return PreventionRights.may(who.party(viewer), deed, is.country(), is.open(), mine);
    }

    private boolean keeps(Viewer viewer) {
        Party party = who.party(viewer);
        return PreventionRights.may(party, Deed.KEEP, party.country(), false, true);
    }

    private String keeping(Viewer viewer) {
        if (!keeps(viewer)) {
            throw Problem.notFound();
        }
        return country(viewer);
    }

    private String country(Viewer viewer) {
        return who.party(viewer).country();
    }

    /** The State whose actions somebody reads though they are not open. */
    private String own(Viewer viewer) {
        Party party = who.party(viewer);
        return PreventionRights.may(party, Deed.READ, party.country(), false, false) ? party.country() : "";
    }

    /** The parts of the node's country, and of who works on the plan here. */
    private List<Choice> territories(Optional<Viewer> viewer, Words words) {
        String node = access.node().map(NodeProfile::country).orElse("");
        return Stream.concat(Stream.of(node), viewer.map(this::country).stream())
                .distinct()
                .flatMap(country -> say.territories(country, words).stream())
                .toList();
    }

    private List<ActionsView.Row> rows(List<PreventionAction> some, Words words) {
        return some.stream().map(one -> say.row(one, words)).toList();
    }

    private static List<Link> files(Words words) {
        return List.of(
                new Link(words.say("prevention.csv"), OpenPrevention.CSV),
                new Link(words.say("prevention.geojson"), OpenPrevention.GEOJSON),
                new Link(words.say("prevention.json"), PreventionApi.PATH));
    }
}
