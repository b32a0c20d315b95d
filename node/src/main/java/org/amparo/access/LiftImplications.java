package org.amparo.access;

import static org.amparo.access.rows.tables.Implicated.IMPLICATED;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.TeamOutcome.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells custodians which institutions are implicated and why, and lifts it, with a reason. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LiftImplications implements Implications {
    static final int SHORTEST = 20;
    static final int LONGEST = 1_000;
    private static final int SHOWN = 100;

    private final DSLContext db;
    private final TeamRows rows;
    private final Institutions institutions;
    private final WordsSeal seal;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiftImplications(
            DSLContext db,
            TeamRows rows,
            Institutions institutions,
            WordsSeal seal,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.institutions = institutions;
        this.seal = seal;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    static Optional<Flaw> flaw(String reason) {
        boolean fits = reason.strip().length() >= SHORTEST && reason.length() <= LONGEST;
        return fits ? Optional.empty() : Optional.of(new Flaw("reason", "reason_out_of_range"));
    }

    @Override
    public List<Implication> inForce(Viewer custodian) {
        return db.select(
                        IMPLICATED.ID,
                        IMPLICATED.CASE_ID,
                        IMPLICATED.INSTITUTION_ID,
                        IMPLICATED.REGISTERED_BY,
                        IMPLICATED.ADDED_BY,
                        IMPLICATED.ADDED_AT,
                        IMPLICATED.REASON)
                .from(IMPLICATED)
                .where(isFor(custodian))
                .orderBy(IMPLICATED.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new Implication(
                        row.value1(),
                        row.value2(),
                        new InstitutionId(row.value3()),
                        new InstitutionId(row.value4()),
                        row.value5(),
                        row.value6().toInstant(),
                        Optional.ofNullable(row.value7())
                                .map(words -> seal.open(words, place(row.value2(), row.value3())))));
    }

    @Override
    public TeamOutcome lift(Viewer custodian, long implication, String reason) {
        var flaw = flaw(reason);
        if (flaw.isPresent()) {
            return new TeamOutcome.Flawed(List.of(flaw.get()));
        }
        var lifted = db.update(IMPLICATED)
                .set(IMPLICATED.LIFTED_BY, custodian.actor())
                .set(IMPLICATED.LIFTED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(IMPLICATED.LIFT_REASON, seal.seal(reason.strip(), "lift:" + implication))
                .where(isFor(custodian).and(IMPLICATED.ID.eq(implication)))
                .returningResult(IMPLICATED.CASE_ID, IMPLICATED.REGISTERED_BY)
                .fetchOptional();
        if (lifted.isEmpty()) {
            audit.recordRead(entry(custodian).denied());
            return new TeamOutcome.NotFound();
        }
        long caseId = lifted.get().value1();
        events.publishEvent(new ImplicationLifted(
                caseId, countedBy(new InstitutionId(lifted.get().value2()), rows.implicated(caseId))));
        audit.recordWrite(
                entry(custodian).on(List.of(caseId)).with("team", "lift").because(reason.strip()));
        return new TeamOutcome.Done();
    }

    /** The one that registered it, or the one above those that are still implicated. */
    private int countedBy(InstitutionId registeredBy, Set<InstitutionId> implicated) {
        var current = registeredBy;
        var passed = new HashSet<InstitutionId>();
        while (true) {
            var above = institutions.workplace(current).above();
            var parent = implicated.stream()
                    .filter(one -> above.contains(one) && passed.add(one))
                    .findFirst()
                    .flatMap(institutions::find)
                    .flatMap(Institution::parent);
            if (parent.isEmpty()) {
                return current.value();
            }
            current = parent.get();
        }
    }

    private static Condition isFor(Viewer custodian) {
        if (!custodian.has(Role.CUSTODIAN)) {
            return DSL.falseCondition();
        }
        var beneath = custodian.workplace().beneath().stream()
                .map(InstitutionId::value)
                .toArray(Integer[]::new);
        return IMPLICATED
                .LIFTED_AT
                .isNull()
                .and(IMPLICATED.REGISTERED_BY.eq(DSL.any(beneath)))
                .and(VisibleCases.isNotClosed(IMPLICATED.CASE_ID));
    }

    static String place(long caseId, int institution) {
        return "implicated:" + caseId + ":" + institution;
    }

    private static Entry entry(Viewer custodian) {
        return custodian.entry(Action.ADMINISTER, "custody:implication");
    }
}
