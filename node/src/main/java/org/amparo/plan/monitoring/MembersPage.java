package org.amparo.plan.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.MemberStates.Membership;
import org.amparo.plan.monitoring.web.MembersView;
import org.amparo.web.Audience;
import org.amparo.web.Form;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the Secretariat says which States are members, and when one leaves. */
@Controller
class MembersPage {
    static final String PATH = "/plan/members";

    private final MemberStates members;
    private final SayPlan say;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    MembersPage(MemberStates members, SayPlan say, AuditLog audit, TransactionOperations transaction) {
        this.members = members;
        this.say = say;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    @Route(who = Audience.PLAN, purpose = "see which States are members")
    ModelAndView list(Page page, Viewer viewer) {
        return show(HttpStatus.OK, Form.empty(), page, viewer);
    }

    @PostMapping(PATH)
    @Route(who = Audience.SECRETARIAT, purpose = "record that a State joined", audited = true)
    ModelAndView join(Form form, Page page, Viewer viewer) {
        TypedForm typed = new TypedForm(form, page);
        String country = typed.searched("country", say.countries(page.words()));
        LocalDate since = typed.day("since");
        if (typed.isGood() && !changed(viewer, "added", () -> members.join(country, since))) {
            typed.flaw("country", "monitoring.members.already");
        }
        return typed.isGood()
                ? page.redirect(PATH, Notice.success("monitoring.members.joined"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
    }

    @PostMapping(PATH + "/leave")
    @Route(who = Audience.SECRETARIAT, purpose = "record that a State left", audited = true)
    ModelAndView leave(Form form, Page page, Viewer viewer) {
        TypedForm typed = new TypedForm(form, page);
        List<String> there = present();
        String country = typed.choice("leaver", there);
        LocalDate until = typed.day("until");
        if (typed.isGood() && !changed(viewer, "closed", () -> members.leave(country, until))) {
            typed.flaw("until", "monitoring.members.before");
        }
        return typed.isGood()
                ? page.redirect(PATH, Notice.success("monitoring.members.left"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, typed.back(), page, viewer);
    }

    private boolean changed(Viewer viewer, String change, java.util.function.BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = act.getAsBoolean();
            if (done) {
                audit.recordWrite(viewer.entry(Action.CHANGE, "plan:members").with("change", change));
            }
            return done;
        }));
    }

    private List<String> present() {
        return members.all().stream()
                .filter(one -> one.until().isEmpty())
                .map(Membership::country)
                .toList();
    }

    private ModelAndView show(HttpStatus status, Form form, Page page, Viewer viewer) {
        Words words = page.words();
        List<Membership> all = members.all();
        List<MembersView.Row> rows =
                say.inOrder(all.stream().map(Membership::country).distinct().toList(), words).stream()
                        .flatMap(country ->
                                all.stream().filter(one -> one.country().equals(country)))
                        .map(one -> new MembersView.Row(
                                say.country(one.country(), words),
                                words.shortDate(one.since()),
                                one.until().map(words::shortDate).orElse("")))
                        .toList();
        return page.show(
                status,
                "plan/members",
                new MembersView(
                        say.tabs(viewer, words),
                        rows,
                        say.countries(words),
                        say.countries(present(), words),
                        viewer.has(Role.SECRETARIAT),
                        form));
    }
}
