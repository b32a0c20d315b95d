package org.amparo.plan.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.web.CommissionView;
import org.amparo.plan.bodies.web.CommissionsView;
import org.amparo.plan.bodies.web.Fact;
import org.amparo.plan.monitoring.WhoActs;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Link;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody finds commissions, and officials of their State what is inside. */
@Controller
class CommissionPages {
    static final String PATH = "/plan/bodies";
    static final String COMMISSION = PATH + "/commissions/{commission}";

    private final Commissions commissions;
    private final Undertakings undertakings;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final WhoActs who;
    private final Access access;
    private final AuditLog audit;

    CommissionPages(
            Commissions commissions,
            Undertakings undertakings,
            MayAboutBodies rights,
            SayBodies say,
            WhoActs who,
            Access access,
            AuditLog audit) {
        this.commissions = commissions;
        this.undertakings = undertakings;
        this.rights = rights;
        this.say = say;
        this.who = who;
        this.access = access;
        this.audit = audit;
    }

    @Bean
    static NavigationEntry bodiesNavigation() {
        return NavigationEntry.forRoles(
                "bodies.nav", PATH, 65, Set.of("focal_point", "secretariat", "observer", "respondent"));
    }

    static String href(int commission) {
        return PATH + "/commissions/" + commission;
    }

    static String inside(int commission) {
        return href(commission) + "/inside";
    }

    @GetMapping(PATH)
    @Route(who = Audience.ANYONE, purpose = "find commissions that are published, and those of the own State")
    ModelAndView list(
            @RequestParam(defaultValue = "") String country, @RequestParam(defaultValue = "") String level, Page page) {
        Words words = page.words();
        Optional<Viewer> viewer = access.currentViewer();
        String own = viewer.map(rights::stateOf)
                .filter(state -> rights.may(viewer, Deed.READ_INSIDE, Thing.commission(state, false)))
                .orElse("");
        List<Commission> all = commissions.readableBy(own);
        List<Commission> found = all.stream()
                .filter(one -> country.isEmpty() || one.country().equals(country))
                .filter(one -> level.isEmpty() || one.level().equals(level))
                .toList();
        return page.show(
                "plan/commissions",
                new CommissionsView(
                        say.tabs(viewer, words),
                        country,
                        level,
                        say.inOrder(all.stream().map(Commission::country).toList(), words).stream()
                                .map(code -> Choice.of(code, say.country(code, words)))
                                .toList(),
                        levels(words),
                        say.inOrder(found.stream().map(Commission::country).toList(), words).stream()
                                .map(code -> new CommissionsView.State(
                                        say.country(code, words),
                                        found.stream()
                                                .filter(one -> one.country().equals(code))
                                                .map(one -> row(one, own, words))
                                                .toList()))
                                .toList(),
                        rights.may(viewer, Deed.KEEP_COMMISSION, Thing.commission(own, false))));
    }

    static List<Choice> levels(Words words) {
        return Stream.of("national", "subnational")
                .map(level -> Choice.of(level, words.say("bodies.level." + level)))
                .toList();
    }

    private CommissionsView.Row row(Commission is, String own, Words words) {
        boolean mine = is.country().equals(own);
        return new CommissionsView.Row(
                is.name(),
                words.say("bodies.level." + is.level()) + " · " + say.territory(is.territory(), words),
                is.chair(),
                mine ? inside(is.id()) : href(is.id()),
                mine,
                is.published().isPresent());
    }

    @GetMapping(COMMISSION)
    @Route(who = Audience.ANYONE, purpose = "read what is public of a commission")
    ModelAndView read(@PathVariable int commission, Page page) {
        Commission is = commissions
                .find(commission)
                .filter(one -> one.published().isPresent())
                .orElseThrow(Problem::notFound);
        List<Link> links = rights.may(access.currentViewer(), Deed.READ_INSIDE, thing(is))
                ? List.of(new Link(page.say("bodies.inside.link"), inside(is.id())))
                : List.of();
        return page.show("plan/commission", view(is, links, false, Optional.empty(), page.words()));
    }

    @GetMapping(COMMISSION + "/inside")
    @Route(who = Audience.PLAN, purpose = "read a commission of the own State with its members", audited = true)
    ModelAndView inside(@PathVariable int commission, Page page, Viewer viewer) {
        Commission is = commissions.find(commission).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.READ_INSIDE, thing(is));
        audit.recordRead(viewer.entry(Action.READ, "plan:commission:" + is.id()));
        List<Link> links = is.published().isPresent()
                ? List.of(new Link(page.say("bodies.public.link"), href(is.id())))
                : List.of();
        return page.show("plan/commission", view(is, links, true, Optional.of(viewer), page.words()));
    }

    static Thing thing(Commission is) {
        return Thing.commission(is.country(), is.published().isPresent());
    }

    private CommissionView view(Commission is, List<Link> links, boolean inside, Optional<Viewer> viewer, Words words) {
        boolean keeper = inside && rights.may(viewer, Deed.KEEP_COMMISSION, thing(is));
        return new CommissionView(
                is.name(),
                say.country(is.country(), words),
                facts(is, words),
                commissions.sessions(is.id()).stream()
                        .filter(one -> inside || one.isHeld())
                        .map(one -> new CommissionView.Session(
                                one.title(),
                                words.shortDate(one.day()),
                                SayBodies.session(one.state(), words),
                                SayBodies.sessionColour(one.state()),
                                inside ? CommissionSessionPages.href(one.id()) : ""))
                        .toList(),
                undertakings.ofCommission(is.id()).stream()
                        .filter(one -> inside || one.open())
                        .map(one -> say.row(one, words))
                        .toList(),
                inside
                        ? commissions.members(is.id()).stream()
                                .map(one -> member(is, one, keeper, words))
                                .toList()
                        : List.of(),
                links,
                inside,
                is.published().isPresent(),
                keeper ? href(is.id()) : "",
                is.version());
    }

    private List<Fact> facts(Commission is, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("bodies.level"), words.say("bodies.level." + is.level())));
        facts.add(new Fact(words.say("bodies.territory"), say.territory(is.territory(), words)));
        facts.add(new Fact(words.say("bodies.basis"), is.basis()));
        facts.add(new Fact(words.say("bodies.chair"), is.chair()));
        facts.add(new Fact(words.say("bodies.founded"), words.date(is.founded())));
        is.ended().ifPresent(day -> facts.add(new Fact(words.say("bodies.ended"), words.date(day))));
        return facts;
    }

    private CommissionView.Member member(Commission is, Member one, boolean keeper, Words words) {
        boolean former = !one.isThereOn(who.today());
        return new CommissionView.Member(
                one.name(),
                one.post(),
                one.institution(),
                one.until()
                        .map(until ->
                                words.say("bodies.member.term", words.shortDate(one.since()), words.shortDate(until)))
                        .orElseGet(() -> words.say("bodies.member.since", words.shortDate(one.since()))),
                former,
                keeper ? href(is.id()) + "/members/" + one.id() : "");
    }
}
