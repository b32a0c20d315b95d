package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.Stage.Step;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of States' parts in cycles, and how they move from stage to stage. */
@Component
class StateCycles {
    private final DSLContext db;
    private final Cycles cycles;
    private final AuditLog audit;
    private final Clock clock;

    StateCycles(DSLContext db, Cycles cycles, AuditLog audit, Clock clock) {
        this.db = db;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<StateCycle> find(Cycle cycle, String country) {
        return db.select(STATE_CYCLE.ID, STATE_CYCLE.STAGE)
                .from(STATE_CYCLE)
                .where(STATE_CYCLE.CYCLE_ID.eq(cycle.id()))
                .and(STATE_CYCLE.COUNTRY.eq(country))
                .fetchOptional(row -> new StateCycle(row.value1(), cycle, country, Stage.of(row.value2())));
    }

    /** The State's part; a member that joined after the cycle was opened gets one now. */
    Optional<StateCycle> ofMember(Cycle cycle, Party who) {
        Optional<StateCycle> found = find(cycle, who.country());
        if (found.isPresent() || !who.member()) {
            return found;
        }
        cycles.takePart(cycle.id(), who.country());
        return find(cycle, who.country());
    }

    /** How far each State is. */
    Map<String, Stage> stages(Cycle cycle) {
        Map<String, Stage> stages = new HashMap<>();
        db.select(STATE_CYCLE.COUNTRY, STATE_CYCLE.STAGE)
                .from(STATE_CYCLE)
                .where(STATE_CYCLE.CYCLE_ID.eq(cycle.id()))
                .forEach(row -> stages.put(row.value1(), Stage.of(row.value2())));
        return stages;
    }

    /**
     * Takes a step, on the row as it is now and with nobody else changing it until the transaction ends.
     *
     * @return the stage after it; empty where it cannot be taken by now
     */
    @Transactional
    Optional<Stage> step(Viewer viewer, StateCycle part, Step step) {
        Stage now = Stage.of(db.select(STATE_CYCLE.STAGE)
                .from(STATE_CYCLE)
                .where(STATE_CYCLE.ID.eq(part.id()))
                .forUpdate()
                .fetchSingle()
                .value1());
        Optional<Stage> next = now.after(step);
        next.filter(stage -> stage != now).ifPresent(stage -> {
            boolean cleared = stage == Stage.CLEARED;
            var update = db.update(STATE_CYCLE).set(STATE_CYCLE.STAGE, stage.code());
            if (cleared) {
                update = update.set(STATE_CYCLE.CLEARED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .set(STATE_CYCLE.CLEARED_BY, viewer.user().value());
            }
            update.where(STATE_CYCLE.ID.eq(part.id())).execute();
            audit.recordWrite(
                    viewer.entry(Action.CHANGE, "plan:state-cycle:" + part.id()).with("change", stage.code()));
        });
        return next;
    }
}
