package org.amparo.plan.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.Commission.Session;
import org.amparo.plan.bodies.web.Fact;
import org.amparo.plan.bodies.web.FormView;
import org.amparo.plan.bodies.web.SessionView;
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
import org.springframework.web.servlet.ModelAndView;

/** Sessions of a commission: read inside its State, kept by its focal point. */
@Controller
class CommissionSessionPages {
    static final String PATH = CommissionPages.PATH + "/sessions/{session}";
    private static final String NEW = CommissionPages.COMMISSION + "/sessions/new";
    private static final List<String> STATES = List.of("planned", "held", "cancelled");

    private final Commissions commissions;
    private final Undertakings undertakings;
    private final ShowProofs proofs;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final WhoActs who;
    private final AuditLog audit;

    CommissionSessionPages(
            Commissions commissions,
            Undertakings undertakings,
            ShowProofs proofs,
            MayAboutBodies rights,
            SayBodies say,
            WhoActs who,
            AuditLog audit) {
        this.commissions = commissions;
        this.undertakings = undertakings;
        this.proofs = proofs;
        this.rights = rights;
        this.say = say;
        this.who = who;
        this.audit = audit;
    }

    static String href(int session) {
        return CommissionPages.PATH + "/sessions/" + session;
    }

    private record Found(Commission commission, Session session) {}

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "read a session of a commission of the own State", audited = true)
    ModelAndView read(@PathVariable int session, Page page, Viewer viewer) {
        return show(HttpStatus.OK, find(session, Deed.READ_INSIDE, viewer), Form.empty(), page, viewer);
    }

    private ModelAndView show(HttpStatus status, Found found, Form form, Page page, Viewer viewer) {
        audit.recordRead(viewer.entry(
                        Action.READ, "plan:commission:" + found.commission().id())
                .with("part", "session"));
        Words words = page.words();
        Session is = found.session();
        boolean keeper = rights.may(viewer, Deed.KEEP_COMMISSION, CommissionPages.thing(found.commission()));
        Set<Integer> attended = commissions.attended(is.id());
        return page.show(
                status,
                "plan/session",
                new SessionView(
                        is.title(),
                        found.commission().name(),
                        CommissionPages.inside(is.commission()),
                        SayBodies.session(is.state(), words),
                        SayBodies.sessionColour(is.state()),
                        List.of(
                                new Fact(words.say("bodies.session.day"), words.date(is.day())),
                                new Fact(words.say("bodies.session.agenda"), is.agenda())),
                        commissions.members(is.commission()).stream()
                                .filter(one -> attended.contains(one.id()))
                                .map(one -> one.name() + ", " + one.institution())
                                .toList(),
                        undertakings.ofSession(is.id()).stream()
                                .map(one -> say.row(one, words))
                                .toList(),
                        proofs.of(is, keeper, form, words),
                        keeper ? href(is.id()) + "/edit" : "",
                        keeper ? UndertakingPages.list(Kind.AGREEMENT) + "/new?session=" + is.id() : ""));
    }

    @GetMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a new session of a commission")
    ModelAndView blank(@PathVariable int commission, Page page, Viewer viewer) {
        return form(HttpStatus.OK, keeping(commission, viewer), Optional.empty(), Form.empty(), page);
    }

    @PostMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "add a session to a commission", audited = true)
    ModelAndView add(@PathVariable int commission, Form form, Page page, Viewer viewer) {
        Commission of = keeping(commission, viewer);
        TypedForm typed = new TypedForm(form, page);
        Session is = typed(0, of, form, typed);
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, of, Optional.empty(), typed.back(), page);
        }
        return page.redirect(href(commissions.add(viewer, is)), Notice.success("bodies.saved"));
    }

    @GetMapping(PATH + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a session and who attended it", audited = true)
    ModelAndView edit(@PathVariable int session, Page page, Viewer viewer) {
        Found found = find(session, Deed.KEEP_COMMISSION, viewer);
        Session is = found.session();
        audit.recordRead(
                viewer.entry(Action.READ, "plan:commission:" + is.commission()).with("part", "session"));
        Form form = FillForms.of(is, commissions.attended(is.id()));
        return form(HttpStatus.OK, found.commission(), Optional.of(is), form, page);
    }

    @PostMapping(PATH + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "change a session and who attended it", audited = true)
    ModelAndView change(@PathVariable int session, Form form, Page page, Viewer viewer) {
        Found found = find(session, Deed.KEEP_COMMISSION, viewer);
        TypedForm typed = new TypedForm(form, page);
        Session is = typed(session, found.commission(), form, typed);
        Set<String> ticked = Set.copyOf(form.all("attended"));
        List<Member> there = commissions.members(is.commission()).stream()
                .filter(one -> ticked.contains(String.valueOf(one.id())))
                .toList();
        if (typed.isGood() && !is.isHeld() && !there.isEmpty()) {
            typed.flaw("attended", "bodies.flaw.notHeld");
        }
        if (typed.isGood() && there.stream().anyMatch(one -> !one.isThereOn(is.day()))) {
            typed.flaw("attended", "bodies.flaw.notInOffice");
        }
        if (!typed.isGood()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found.commission(),
                    Optional.of(found.session()),
                    typed.back(),
                    page);
        }
        Set<Integer> attended = there.stream().map(Member::id).collect(Collectors.toSet());
        return page.redirect(
                href(session),
                commissions.change(viewer, is, attended)
                        ? Notice.success("bodies.saved")
                        : Notice.important("bodies.overtaken"));
    }

    private Session typed(int id, Commission of, Form form, TypedForm typed) {
        Session is = new Session(
                id,
                of.id(),
                form.number("version"),
                typed.day("day"),
                typed.text("title", KeepCommissionPages.LINE),
                typed.text("agenda", KeepCommissionPages.TEXT),
                typed.choice("state", STATES));
        if (typed.isGood() && is.day().isBefore(of.founded())) {
            typed.flaw("day", "bodies.flaw.beforeFounded");
        }
        if (typed.isGood() && of.ended().filter(is.day()::isAfter).isPresent()) {
            typed.flaw("day", "bodies.flaw.afterEnded");
        }
        if (typed.isGood() && is.isHeld() && is.day().isAfter(who.today())) {
            typed.flaw("day", "bodies.flaw.notYet");
        }
        return is;
    }

    private Found find(int session, Deed deed, Viewer viewer) {
        Session is = commissions.session(session).orElseThrow(Problem::notFound);
        Commission of = commissions.find(is.commission()).orElseThrow(Problem::notFound);
        rights.require(viewer, deed, CommissionPages.thing(of));
        return new Found(of, is);
    }

    private Commission keeping(int commission, Viewer viewer) {
        Commission of = commissions.find(commission).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP_COMMISSION, CommissionPages.thing(of));
        return of;
    }

    private ModelAndView form(HttpStatus status, Commission of, Optional<Session> is, Form form, Page page) {
        Words words = page.words();
        List<Choice> states = Stream.of("planned", "held", "cancelled")
                .map(state -> Choice.of(state, SayBodies.session(state, words)))
                .toList();
        List<Choice> members = new ArrayList<>();
        is.ifPresent(known -> commissions.members(of.id()).stream()
                .filter(one ->
                        one.isThereOn(known.day()) || form.all("attended").contains(String.valueOf(one.id())))
                .forEach(one -> members.add(
                        Choice.of(String.valueOf(one.id()), one.name()).withHint(one.institution()))));
        return page.show(
                status,
                "plan/sessionForm",
                new FormView(
                        page.say(is.isEmpty() ? "bodies.session.add" : "bodies.session.edit"),
                        of.name(),
                        "",
                        is.map(one -> href(one.id()) + "/edit").orElse(CommissionPages.href(of.id()) + "/sessions/new"),
                        is.map(one -> href(one.id())).orElse(CommissionPages.inside(of.id())),
                        members.isEmpty() ? Map.of("state", states) : Map.of("state", states, "attended", members),
                        form));
    }
}
