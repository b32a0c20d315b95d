package org.amparo.custody;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.Implications;
import org.amparo.access.Implications.Implication;
import org.amparo.access.RowTickets;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister;
import org.amparo.casework.CaseRegister.Registered;
import org.amparo.custody.web.ImplicatedView;
import org.amparo.custody.web.LiftView;
import org.amparo.web.Audience;
import org.amparo.web.FieldError;
import org.amparo.web.FieldErrors;
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

/** Which cases are closed to which institutions, who wrote that down and why; and lifting it. */
@Controller
class ImplicatedPages {
    static final String PATH = "/custody/implicated";

    private final Implications implications;
    private final RowTickets tickets;
    private final CaseRegister cases;
    private final AuditLog audit;
    private final SayEntries say;

    ImplicatedPages(Implications implications, RowTickets tickets, CaseRegister cases, AuditLog audit, SayEntries say) {
        this.implications = implications;
        this.tickets = tickets;
        this.cases = cases;
        this.audit = audit;
        this.say = say;
    }

    @GetMapping(PATH)
    @Route(who = Audience.CUSTODIANS, purpose = "see which cases implicate which institutions", audited = true)
    ModelAndView list(Page page, Viewer viewer) {
        return tickets.as(viewer, () -> {
            var found = implications.inForce(viewer);
            audit.recordRead(viewer.entry(Action.SEARCH, "custody:implicated").with("shown", found.size()));
            var known = known(found);
            return page.show(
                    "custody/implicated",
                    new ImplicatedView(
                            LogPages.tabs(page.words()),
                            found.stream()
                                    .map(one -> row(one, known, page.words()))
                                    .toList()));
        });
    }

    @GetMapping(PATH + "/{id}")
    @Route(
            who = Audience.CUSTODIANS,
            purpose = "open a case to an implicated institution again: the form",
            audited = true)
    ModelAndView lifting(@PathVariable long id, Page page, Viewer viewer) {
        return form(HttpStatus.OK, id, "", FieldErrors.none(), page, viewer);
    }

    @PostMapping(PATH + "/{id}")
    @Route(who = Audience.CUSTODIANS, purpose = "open a case to an implicated institution again", audited = true)
    ModelAndView lift(@PathVariable long id, Form form, Page page, Viewer viewer) {
        var reason = form.get("reason").replace("\r\n", "\n").replace("\0", "");
        return switch (tickets.as(viewer, () -> implications.lift(viewer, id, reason))) {
            case TeamOutcome.Done() -> page.redirect(PATH, Notice.success("custody.implicated.lifted"));
            case TeamOutcome.Flawed(var flaws) -> {
                var wrong = flaws.stream()
                        .map(flaw -> new FieldError(flaw.field(), page.say("access.team.flaw." + flaw.code())))
                        .toList();
                yield form(HttpStatus.UNPROCESSABLE_CONTENT, id, reason, new FieldErrors(wrong), page, viewer);
            }
            case TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ ->
                page.redirect(PATH, Notice.important("custody.desk.gone"));
        };
    }

    private ModelAndView form(HttpStatus status, long id, String reason, FieldErrors errors, Page page, Viewer viewer) {
        return tickets.as(viewer, () -> {
            var found = implications.inForce(viewer).stream()
                    .filter(one -> one.id() == id)
                    .toList();
            var entry = viewer.entry(Action.READ, "custody:implication");
            audit.recordRead(
                    found.isEmpty()
                            ? entry.denied()
                            : entry.on(List.of(found.getFirst().caseId())));
            var one = found.stream().findFirst().orElseThrow(Problem::notFound);
            return page.show(
                    status, "custody/lift", new LiftView(row(one, known(found), page.words()), reason, errors));
        });
    }

    private Map<CaseId, Registered> known(List<Implication> found) {
        return cases.find(found.stream().map(one -> new CaseId(one.caseId())).collect(Collectors.toSet()));
    }

    private ImplicatedView.Row row(Implication one, Map<CaseId, Registered> known, Words words) {
        return new ImplicatedView.Row(
                PATH + "/" + one.id(),
                SayDesk.number(one.caseId(), known),
                say.institution(one.institution().value()),
                say.institution(one.registeredBy().value()),
                one.reason().orElseGet(() -> words.say("custody.implicated.noReason")),
                words.say(
                        "custody.implicated.written", say.actor(one.addedBy(), words), words.dateTime(one.addedAt())));
    }
}
