package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Cycle.CYCLE;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cycles, and how far the region's report of each is. */
@Component
class Cycles {
    private final DSLContext db;
    private final MemberStates members;
    private final AuditLog audit;
    private final Clock clock;

    Cycles(DSLContext db, MemberStates members, AuditLog audit, Clock clock) {
        this.db = db;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, the latest first. */
    List<Cycle> all() {
        return where(DSL.trueCondition());
    }

    Optional<Cycle> find(int id) {
        return where(CYCLE.ID.eq(id)).stream().findFirst();
    }

    /** The one of the years before. */
    Optional<Cycle> before(Cycle cycle) {
        return where(CYCLE.LAST_YEAR.lt((short) cycle.firstYear())).stream().findFirst();
    }

    private List<Cycle> where(Condition which) {
        return db.select(CYCLE.ID, CYCLE.FIRST_YEAR, CYCLE.LAST_YEAR, CYCLE.DUE, CYCLE.DRAFTED_AT, CYCLE.PUBLISHED_AT)
                .from(CYCLE)
                .where(which)
                .orderBy(CYCLE.LAST_YEAR.desc(), CYCLE.FIRST_YEAR.desc())
                .fetch(row -> new Cycle(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()).map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.value6()).map(OffsetDateTime::toInstant)));
    }

    /** Opens a cycle for every State that is a member today; empty where these years have one. */
    @Transactional
    Optional<Integer> open(Viewer viewer, int firstYear, int lastYear, LocalDate due) {
        Optional<Integer> opened = db.insertInto(CYCLE)
                .set(CYCLE.FIRST_YEAR, (short) firstYear)
                .set(CYCLE.LAST_YEAR, (short) lastYear)
                .set(CYCLE.DUE, due)
                .set(CYCLE.OPENED_BY, viewer.user().value())
                .onConflictDoNothing()
                .returningResult(CYCLE.ID)
                .fetchOptional(CYCLE.ID);
        opened.ifPresent(id -> {
            members.on(LocalDate.now(clock)).forEach(country -> takePart(id, country));
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:cycle:" + id).with("change", "opened"));
        });
        return opened;
    }

    /** Makes a State part of a cycle, if it is not: one that joined after it was opened. */
    void takePart(int cycle, String country) {
        db.insertInto(STATE_CYCLE)
                .set(STATE_CYCLE.CYCLE_ID, cycle)
                .set(STATE_CYCLE.COUNTRY, country)
                .onConflictDoNothing()
                .execute();
    }

    /** Shows the States the draft of the report; false where it was shown before. */
    @Transactional
    boolean draft(Viewer viewer, Cycle cycle) {
        return stamped(viewer, cycle, CYCLE.DRAFTED_AT, CYCLE.DRAFTED_AT.isNull(), "drafted");
    }

    /** Publishes report and figures; false where there was no draft, or where it was published before. */
    @Transactional
    boolean publish(Viewer viewer, Cycle cycle) {
        return stamped(
                viewer,
                cycle,
                CYCLE.PUBLISHED_AT,
                CYCLE.DRAFTED_AT.isNotNull().and(CYCLE.PUBLISHED_AT.isNull()),
                "published");
    }

    private boolean stamped(
            Viewer viewer,
            Cycle cycle,
            org.jooq.TableField<org.jooq.Record, OffsetDateTime> column,
            Condition when,
            String change) {
        boolean done = db.update(CYCLE)
                        .set(column, clock.instant().atOffset(ZoneOffset.UTC))
                        .where(CYCLE.ID.eq(cycle.id()))
                        .and(when)
                        .execute()
                == 1;
        if (done) {
            audit.recordWrite(
                    viewer.entry(Action.CHANGE, "plan:cycle:" + cycle.id()).with("change", change));
        }
        return done;
    }
}
