package org.amparo.plan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.bodies.Commission.Member;
import org.amparo.plan.bodies.web.FormView;
import org.amparo.plan.monitoring.TypedForm;
import org.amparo.web.Audience;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point keeps the commissions of the own State and their members. */
@Controller
class KeepCommissionPages {
    static final int LINE = 300;
    static final int TEXT = 4_000;

    private static final String NEW = CommissionPages.PATH + "/commissions/new";
    /** The member 0 is a new one. */
    private static final String MEMBER = CommissionPages.COMMISSION + "/members/{member}";

    private final Commissions commissions;
    private final MayAboutBodies rights;
    private final SayBodies say;
    private final AuditLog audit;

    KeepCommissionPages(Commissions commissions, MayAboutBodies rights, SayBodies say, AuditLog audit) {
        this.commissions = commissions;
        this.rights = rights;
        this.say = say;
        this.audit = audit;
    }

    @GetMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a new commission")
    ModelAndView blank(Page page, Viewer viewer) {
        return form(HttpStatus.OK, keeping(viewer), Optional.empty(), Form.empty(), page);
    }

    @PostMapping(NEW)
    @Route(who = Audience.FOCAL_POINTS, purpose = "add a commission", audited = true)
    ModelAndView add(Form form, Page page, Viewer viewer) {
        String country = keeping(viewer);
        TypedForm typed = new TypedForm(form, page);
        Commission is = typed(0, country, 0, Optional.empty(), typed, page);
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, country, Optional.empty(), typed.back(), page);
        }
        return page.redirect(
                CommissionPages.inside(commissions.add(viewer, is)), Notice.success("bodies.commission.added"));
    }

    @GetMapping(CommissionPages.COMMISSION + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a commission of the own State")
    ModelAndView edit(@PathVariable int commission, Page page, Viewer viewer) {
        Commission is = kept(commission, viewer);
        return form(HttpStatus.OK, is.country(), Optional.of(is), FillForms.of(is), page);
    }

    @PostMapping(CommissionPages.COMMISSION + "/edit")
    @Route(who = Audience.FOCAL_POINTS, purpose = "change a commission of the own State", audited = true)
    ModelAndView change(@PathVariable int commission, Form form, Page page, Viewer viewer) {
        Commission is = kept(commission, viewer);
        TypedForm typed = new TypedForm(form, page);
        Commission changed = typed(is.id(), is.country(), form.number("version"), is.published(), typed, page);
        if (!typed.isGood()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, is.country(), Optional.of(is), typed.back(), page);
        }
        return saved(commissions.change(viewer, changed), is, page);
    }

    @PostMapping(CommissionPages.COMMISSION + "/publish")
    @Route(
            who = Audience.FOCAL_POINTS,
            purpose = "publish a commission of the own State, or take it back",
            audited = true)
    ModelAndView publish(@PathVariable int commission, Form form, Page page, Viewer viewer) {
        Commission is = kept(commission, viewer);
        return saved(
                commissions.publish(
                        viewer,
                        is.id(),
                        form.number("version"),
                        form.get("published").equals("yes")),
                is,
                page);
    }

    @GetMapping(MEMBER)
    @Route(who = Audience.FOCAL_POINTS, purpose = "form for a member of a commission of the own State", audited = true)
    ModelAndView member(@PathVariable int commission, @PathVariable int member, Page page, Viewer viewer) {
        Commission is = kept(commission, viewer);
        Form form = member == 0 ? Form.empty() : FillForms.of(find(is, member));
        audit.recordRead(viewer.entry(Action.READ, "plan:commission:" + is.id()));
        return memberForm(HttpStatus.OK, is, member, form, page);
    }

    @PostMapping(MEMBER)
    @Route(who = Audience.FOCAL_POINTS, purpose = "add or change a member of a commission", audited = true)
    ModelAndView keep(@PathVariable int commission, @PathVariable int member, Form form, Page page, Viewer viewer) {
        Commission is = kept(commission, viewer);
        int id = member == 0 ? 0 : find(is, member).id();
        TypedForm typed = new TypedForm(form, page);
        Member typedMember = member(id, is, form, typed);
        if (!typed.isGood()) {
            return memberForm(HttpStatus.UNPROCESSABLE_CONTENT, is, member, typed.back(), page);
        }
        return saved(commissions.keep(viewer, is.id(), typedMember), is, page);
    }

    private static Member member(int id, Commission is, Form form, TypedForm typed) {
        LocalDate since = typed.day("since");
        Optional<LocalDate> until = typed.optionalDay("until");
        if (typed.isGood() && since.isBefore(is.founded())) {
            typed.flaw("since", "bodies.flaw.beforeFounded");
        }
        ordered("until", since, until, typed);
        return new Member(
                id,
                form.number("version"),
                typed.text("official", LINE),
                typed.text("post", LINE),
                typed.text("institution", LINE),
                since,
                until);
    }

    static void ordered(String field, LocalDate first, Optional<LocalDate> last, TypedForm typed) {
        if (last.filter(first::isAfter).isPresent()) {
            typed.flaw(field, "bodies.flaw.order");
        }
    }

    private Commission typed(
            int id, String country, int version, Optional<java.time.Instant> published, TypedForm typed, Page page) {
        String territory = typed.searched("territory", say.territories(country, page.words()));
        LocalDate founded = typed.day("founded");
        Optional<LocalDate> ended = typed.optionalDay("ended");
        ordered("ended", founded, ended, typed);
        return new Commission(
                id,
                country,
                version,
                published,
                territory.isEmpty() ? country : territory,
                typed.text("name", LINE),
                typed.text("basis", TEXT),
                typed.text("chair", LINE),
                founded,
                ended);
    }

    private String keeping(Viewer viewer) {
        String country = rights.stateOf(viewer);
        rights.require(viewer, Deed.KEEP_COMMISSION, Thing.commission(country, false));
        return country;
    }

    /** Of a State that the user keeps; another one is not there. */
    private Commission kept(int id, Viewer viewer) {
        Commission is = commissions.find(id).orElseThrow(Problem::notFound);
        rights.require(viewer, Deed.KEEP_COMMISSION, CommissionPages.thing(is));
        return is;
    }

    private Member find(Commission is, int member) {
        return commissions.members(is.id()).stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static ModelAndView saved(boolean saved, Commission is, Page page) {
        return page.redirect(
                CommissionPages.inside(is.id()),
                saved ? Notice.success("bodies.saved") : Notice.important("bodies.overtaken"));
    }

    private ModelAndView form(HttpStatus status, String country, Optional<Commission> is, Form form, Page page) {
        return page.show(
                status,
                "plan/commissionForm",
                new FormView(
                        page.say(is.isEmpty() ? "bodies.commission.add" : "bodies.commission.edit"),
                        is.map(Commission::name).orElse(""),
                        "",
                        is.map(one -> CommissionPages.href(one.id()) + "/edit").orElse(NEW),
                        is.map(one -> CommissionPages.inside(one.id())).orElse(CommissionPages.PATH),
                        Map.of("territory", say.territories(country, page.words())),
                        form));
    }

    private static ModelAndView memberForm(HttpStatus status, Commission is, int member, Form form, Page page) {
        return page.show(
                status,
                "plan/memberForm",
                new FormView(
                        page.say(member == 0 ? "bodies.member.add" : "bodies.member.edit"),
                        is.name(),
                        page.say("bodies.member.lead"),
                        CommissionPages.href(is.id()) + "/members/" + member,
                        CommissionPages.inside(is.id()),
                        Map.<String, List<Choice>>of(),
                        form));
    }
}
