package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Assignment.ASSIGNMENT;
import static org.amparo.plan.rows.tables.Cycle.CYCLE;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which institution answers what, until when. */
@Component
class Assignments {
    private final DSLContext db;
    private final AuditLog audit;

    Assignments(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    record Assignment(InstitutionId institution, LocalDate due) {
        boolean isPast(LocalDate today) {
            return today.isAfter(due);
        }
    }

    /** What is assigned to an institution in a cycle. */
    record Mine(int cycle, int stateCycle, int indicator, LocalDate due, Optional<Instant> reminded) {}

    /** Assigns, or assigns anew. */
    @Transactional
    void assign(Viewer viewer, StateCycle part, Collection<Indicator> indicators, Assignment to) {
        for (Indicator indicator : indicators) {
            db.insertInto(ASSIGNMENT)
                    .set(ASSIGNMENT.STATE_CYCLE_ID, part.id())
                    .set(ASSIGNMENT.INDICATOR_ID, indicator.id())
                    .set(ASSIGNMENT.INSTITUTION_ID, to.institution().value())
                    .set(ASSIGNMENT.DUE, to.due())
                    .set(ASSIGNMENT.ASSIGNED_BY, viewer.user().value())
                    .onConflict(ASSIGNMENT.STATE_CYCLE_ID, ASSIGNMENT.INDICATOR_ID)
                    .doUpdate()
                    .set(ASSIGNMENT.INSTITUTION_ID, to.institution().value())
                    .set(ASSIGNMENT.DUE, to.due())
                    .set(ASSIGNMENT.ASSIGNED_BY, viewer.user().value())
                    .set(ASSIGNMENT.ASSIGNED_AT, DSL.currentOffsetDateTime())
                    .setNull(ASSIGNMENT.REMINDED_AT)
                    .execute();
        }
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:state-cycle:" + part.id())
                .with("change", "assigned")
                .with("member", to.institution().value()));
    }

    /** By indicator. */
    Map<Integer, Assignment> of(StateCycle part) {
        Map<Integer, Assignment> found = new HashMap<>();
        db.select(ASSIGNMENT.INDICATOR_ID, ASSIGNMENT.INSTITUTION_ID, ASSIGNMENT.DUE)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.STATE_CYCLE_ID.eq(part.id()))
                .forEach(row -> found.put(row.value1(), new Assignment(new InstitutionId(row.value2()), row.value3())));
        return found;
    }

    boolean isAssigned(StateCycle part, Indicator indicator, InstitutionId institution) {
        return db.fetchExists(
                ASSIGNMENT,
                ASSIGNMENT
                        .STATE_CYCLE_ID
                        .eq(part.id())
                        .and(ASSIGNMENT.INDICATOR_ID.eq(indicator.id()))
                        .and(ASSIGNMENT.INSTITUTION_ID.eq(institution.value())));
    }

    /** What an institution has to answer in cycles that are not published, the earliest due first. */
    List<Mine> to(InstitutionId institution, String country) {
        return db.select(
                        STATE_CYCLE.CYCLE_ID,
                        STATE_CYCLE.ID,
                        ASSIGNMENT.INDICATOR_ID,
                        ASSIGNMENT.DUE,
                        ASSIGNMENT.REMINDED_AT)
                .from(ASSIGNMENT)
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(ASSIGNMENT.STATE_CYCLE_ID))
                .join(CYCLE)
                .on(CYCLE.ID.eq(STATE_CYCLE.CYCLE_ID))
                .where(ASSIGNMENT.INSTITUTION_ID.eq(institution.value()))
                .and(STATE_CYCLE.COUNTRY.eq(country))
                .and(CYCLE.PUBLISHED_AT.isNull())
                .orderBy(ASSIGNMENT.DUE, ASSIGNMENT.INDICATOR_ID)
                .fetch(row -> new Mine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()).map(OffsetDateTime::toInstant)));
    }
}
