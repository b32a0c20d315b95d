package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.access.BreakGlass;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.NewMember;
import org.amparo.access.RowTickets;
import org.amparo.access.SharedCase;
import org.amparo.access.Sight;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Teams;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.confidential.Purpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The response team of a case: who is on it, who joins and leaves, and who comes in by force. */
@Component
class WorkTogether implements ResponseTeams {
    private final DSLContext db;
    private final Teams teams;
    private final BreakGlass breakGlass;
    private final NeedToKnow needToKnow;
    private final RowTickets tickets;
    private final AuditLog audit;

    WorkTogether(
            DSLContext db,
            Teams teams,
            BreakGlass breakGlass,
            NeedToKnow needToKnow,
            RowTickets tickets,
            AuditLog audit) {
        this.db = db;
        this.teams = teams;
        this.breakGlass = breakGlass;
        this.needToKnow = needToKnow;
        this.tickets = tickets;
        this.audit = audit;
    }

    @Override
    public Optional<ResponseTeam> of(Viewer viewer, CaseNumber number) {
        return tickets.as(viewer, () -> {
            var found = find(viewer, number);
            var entry = Entries.of(viewer, Action.READ).with("part", "team");
            audit.recordRead(
                    found.map(one -> entry.on(List.of(one.shared().id()))).orElseGet(entry::denied));
            return found.map(one -> new ResponseTeam(
                    number,
                    one.shared().registeredBy(),
                    teams.of(one.shared()),
                    viewer.maySeeCasesOf(one.shared().registeredBy()),
                    one.sight()));
        });
    }

    @Override
    public TeamOutcome add(Viewer viewer, CaseNumber number, NewMember member) {
        return change(viewer, number, shared -> teams.add(viewer, shared, member));
    }

    @Override
    public TeamOutcome check(Viewer viewer, CaseNumber number, NewMember member) {
        return change(viewer, number, shared -> teams.check(viewer, shared, member));
    }

    @Override
    public TeamOutcome end(Viewer viewer, CaseNumber number, long member) {
        return change(viewer, number, shared -> teams.end(viewer, shared, member));
    }

    @Override
    public TeamOutcome withdraw(Viewer viewer, CaseNumber number, long consent) {
        return change(viewer, number, shared -> teams.withdraw(viewer, shared, consent));
    }

    @Override
    public TeamOutcome implicate(Viewer viewer, CaseNumber number, InstitutionId institution, String reason) {
        return change(viewer, number, shared -> teams.implicate(viewer, shared, institution, reason));
    }

    @Override
    public BreakGlass.Outcome breakGlass(Viewer viewer, CaseNumber number, Purpose purpose, String reason) {
        var known = tickets.asProcess("break-glass", () -> read(CASE_FILE.NUMBER.eq(number.value())));
        return tickets.as(viewer, () -> breakGlass.open(viewer, known, purpose, reason));
    }

    @Override
    public Optional<Instant> openUntil(Viewer viewer, CaseId id) {
        return tickets.as(viewer, () -> breakGlass.openUntil(viewer, id.value()));
    }

    @Override
    public boolean close(Viewer viewer, CaseNumber number) {
        return tickets.as(
                viewer,
                () -> find(viewer, number)
                        .filter(one -> breakGlass.close(viewer, one.shared().id()))
                        .isPresent());
    }

    private TeamOutcome change(Viewer viewer, CaseNumber number, Function<SharedCase, TeamOutcome> how) {
        return tickets.as(viewer, () -> {
            var found = find(viewer, number);
            if (found.isEmpty()) {
                audit.recordRead(
                        Entries.of(viewer, Action.CHANGE).with("part", "team").denied());
            }
            return found.map(Found::shared).map(how).orElseGet(TeamOutcome.NotFound::new);
        });
    }

    /** A case that is there for the viewer, with what the viewer sees of it. */
    private record Found(SharedCase shared, Sight sight) {}

    private Optional<Found> find(Viewer viewer, CaseNumber number) {
        return read(Scope.of(viewer, number))
                .map(shared -> new Found(shared, needToKnow.of(viewer, shared.id(), shared.registeredBy())))
                .filter(found -> found.sight().isThere());
    }

    private Optional<SharedCase> read(Condition condition) {
        return db.select(CASE_FILE.ID, CASE_FILE.INSTITUTION_ID, CASE_FILE.REGISTERED_ON)
                .from(CASE_FILE)
                .where(condition)
                .fetchOptional(row -> new SharedCase(row.value1(), new InstitutionId(row.value2()), row.value3()));
    }
}
