package org.amparo.custody;

import static org.amparo.web.Audience.CUSTODIANS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.amparo.access.Implications;
import org.amparo.access.RowTickets;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseId;
import org.amparo.casework.CaseRegister;
import org.amparo.web.FieldProblem;
import org.amparo.web.Problem;
import org.amparo.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which cases are closed to which institutions, for programs of custodians. */
@RestController
@Tag(name = "custody")
class ImplicatedApi {
    private static final String PATH = "/api/v1/custody/implicated";

    private final Implications implications;
    private final RowTickets tickets;
    private final CaseRegister cases;
    private final AuditLog audit;

    ImplicatedApi(Implications implications, RowTickets tickets, CaseRegister cases, AuditLog audit) {
        this.implications = implications;
        this.tickets = tickets;
        this.cases = cases;
        this.audit = audit;
    }

    @Schema(name = "Implications", description = "Those in force, the newest first; at most 100.")
    record ImplicationsJson(List<ImplicationJson> implications) {}

    @Schema(name = "Implication", description = "An institution to which a case is closed.")
    record ImplicationJson(
            @Schema(example = "4") long id,

            @Schema(description = "The case's number.", example = "VA-2026-000123-4")
            String number,

            @Schema(example = "3") int institution,

            @Schema(description = "The institution that registered the case.", example = "2")
            int registeredBy,

            @Schema(description = "Absent for those of before reasons were asked for.") @Nullable
            String reason,

            @Schema(example = "user:12") String writtenBy,
            Instant writtenAt) {
        @Override
        public String toString() {
            return "Implication[" + id + "]";
        }
    }

    @Schema(name = "LiftReason", description = "Why the case is open to the institution again. Kept sealed.")
    record LiftReasonJson(
            @Schema(
                    description = "20 to 1,000 characters.",
                    example = "La investigación interna lo descartó por completo.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String reason) {
        @Override
        public String toString() {
            return "LiftReason[]";
        }
    }

    @GetMapping(PATH)
    @Route(who = CUSTODIANS, purpose = "see which cases implicate which institutions", audited = true)
    @Operation(operationId = "listImplications", summary = "Lists which cases are closed to which institutions")
    ImplicationsJson list(Viewer viewer) {
        return tickets.as(viewer, () -> {
            var found = implications.inForce(viewer);
            audit.recordRead(viewer.entry(Action.SEARCH, "custody:implicated").with("shown", found.size()));
            var known = cases.find(
                    found.stream().map(one -> new CaseId(one.caseId())).toList());
            return new ImplicationsJson(found.stream()
                    .map(one -> new ImplicationJson(
                            one.id(),
                            SayDesk.number(one.caseId(), known),
                            one.institution().value(),
                            one.registeredBy().value(),
                            one.reason().orElse(null),
                            one.addedBy(),
                            one.addedAt()))
                    .toList());
        });
    }

    @PostMapping(PATH + "/{id}/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(who = CUSTODIANS, purpose = "open a case to an implicated institution again", audited = true)
    @Operation(
            operationId = "liftImplication",
            summary = "Opens a case to an institution again",
            description = "It is there again as far as the institution is on its team; what ended does not come back.")
    void lift(
            @Parameter(description = "As the list gives it.", example = "4") @PathVariable long id,
            @RequestBody LiftReasonJson body,
            Viewer viewer) {
        var reason = body.reason() == null ? "" : body.reason();
        switch (tickets.as(viewer, () -> implications.lift(viewer, id, reason))) {
            case TeamOutcome.Done() -> {}
            case TeamOutcome.Flawed(var flaws) ->
                throw Problem.invalid(flaws.stream()
                        .map(flaw -> FieldProblem.of(flaw.field(), flaw.code(), "access.team.flaw." + flaw.code()))
                        .toList());
            case TeamOutcome.Withdrawn _, TeamOutcome.NotFound _ -> throw Problem.notFound();
        }
    }
}
