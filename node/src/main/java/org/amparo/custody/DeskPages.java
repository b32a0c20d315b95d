package org.amparo.custody;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Access;
import org.amparo.access.Custody;
import org.amparo.access.Custody.IdentityRequest;
import org.amparo.access.Custody.OpenedByForce;
import org.amparo.access.Custody.Verdict;
import org.amparo.access.RowTickets;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister;
import org.amparo.custody.web.DeskView;
import org.amparo.custody.web.ReviewView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;
import org.amparo.web.NavigationEntry;
import org.amparo.web.Notice;
import org.amparo.web.Page;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.amparo.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a custodian: who asks to see identities, and which cases were opened by force. */
@Controller
class DeskPages {
    static final String PATH = "/custody/desk";
    private static final int LONGEST_NOTE = 1_000;

    private final Custody custody;
    private final RowTickets tickets;
    private final CaseRegister cases;
    private final AuditLog audit;
    private final SayDesk say;

    DeskPages(Custody custody, RowTickets tickets, CaseRegister cases, AuditLog audit, SayDesk say) {
        this.custody = custody;
        this.tickets = tickets;
        this.cases = cases;
        this.audit = audit;
        this.say = say;
    }

    @Bean
    static NavigationEntry deskNavigation(Custody custody, RowTickets tickets, Access access) {
        return NavigationEntry.forRoles("custody.desk.nav", PATH, 55, Set.of("custodian"))
                .counting(() -> waiting(custody, tickets, access));
    }

    /** The page that says that the database is away has a header, too. */
    private static int waiting(Custody custody, RowTickets tickets, Access access) {
        try {
            return access.currentViewer()
                    .map(viewer -> tickets.as(viewer, () -> custody.waiting(viewer)))
                    .orElse(0);
        } catch (DataAccessException | TransactionException away) {
            return 0;
        }
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see what waits for a custodian", audited = true)
    ModelAndView show(Page page, Viewer viewer) {
        return tickets.as(viewer, () -> {
            var requests = custody.identityRequests(viewer);
            var openings = custody.toReview(viewer);
            audit.recordRead(
                    viewer.entry(Action.SEARCH, "custody:desk").with("shown", requests.size() + openings.size()));
            var known = cases.find(Stream.concat(
                            requests.stream().map(IdentityRequest::caseId),
                            openings.stream().map(OpenedByForce::caseId))
                    .map(CaseId::new)
                    .collect(Collectors.toSet()));
            return page.show("custody/desk", say.desk(requests, openings, known, page.words()));
        });
    }

    @PostMapping(PATH + "/requests/{member}")
    @Route(who = Audience.CUSTODIANS, purpose = "decide whether an institution sees who a person is", audited = true)
    ModelAndView decide(@PathVariable long member, @RequestParam String decision, Page page, Viewer viewer) {
        boolean granted = switch (decision) {
            case "grant" -> true;
            case "refuse" -> false;
            default -> throw Problem.notFound();
        };
        if (!tickets.as(viewer, () -> custody.decide(viewer, member, granted))) {
            return page.redirect(PATH, Notice.important("custody.desk.gone"));
        }
        return page.redirect(PATH, Notice.success(granted ? "custody.desk.granted" : "custody.desk.refused"));
    }

    @GetMapping(PATH + "/openings/{opening}")
    @Route(who = Audience.CUSTODIANS, purpose = "review a case that was opened by force: the form", audited = true)
    ModelAndView review(@PathVariable long opening, Page page, Viewer viewer) {
        return review(HttpStatus.OK, opening, Form.empty(), page, viewer);
    }

    @PostMapping(PATH + "/openings/{opening}")
    @Route(who = Audience.CUSTODIANS, purpose = "review a case that was opened by force", audited = true)
    ModelAndView judge(@PathVariable long opening, Form form, Page page, Viewer viewer) {
        var verdict = Verdict.of(form.get("verdict"));
        var note = form.get("note").replace("\r\n", "\n").replace("\0", "");
        var wrong = verdict.isEmpty()
                ? List.of(new FieldError("verdict", page.say("custody.review.noVerdict")))
                : note.length() > LONGEST_NOTE
                        ? List.of(new FieldError("note", page.say("custody.review.noteTooLong")))
                        : List.<FieldError>of();
        if (!wrong.isEmpty()) {
            return review(HttpStatus.UNPROCESSABLE_CONTENT, opening, form.with(new FieldErrors(wrong)), page, viewer);
        }
        return tickets.as(viewer, () -> custody.review(viewer, opening, verdict.orElseThrow(), note))
                ? page.redirect(PATH, Notice.success("custody.review.done"))
                : page.redirect(PATH, Notice.important("custody.desk.gone"));
    }

    private ModelAndView review(HttpStatus status, long opening, Form form, Page page, Viewer viewer) {
        return tickets.as(viewer, () -> {
            var found = custody.toReview(viewer).stream()
                    .filter(one -> one.id() == opening)
                    .findFirst();
            var entry = viewer.entry(Action.READ, "custody:opening");
            audit.recordRead(found.map(one -> entry.on(List.of(one.caseId()))).orElseGet(entry::denied));
            var known = cases.find(
                    found.stream().map(one -> new CaseId(one.caseId())).toList());
            return page.show(
                    status, "custody/review", view(found.orElseThrow(Problem::notFound), known, form, page.words()));
        });
    }

    private ReviewView view(OpenedByForce opening, Map<CaseId, CaseRegister.Registered> known, Form form, Words words) {
        DeskView.Opening said = say.opening(opening, known, words);
        return new ReviewView(said, say.verdicts(words), form);
    }
}
