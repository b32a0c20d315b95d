package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Evidence.EVIDENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.plan.monitoring.Stage.Step;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what proves an answer is published. */
@Component
class EvidenceLinks {
    private final DSLContext db;
    private final StateCycles parts;
    private final AuditLog audit;

    EvidenceLinks(DSLContext db, StateCycles parts, AuditLog audit) {
        this.db = db;
        this.parts = parts;
        this.audit = audit;
    }

    record Link(long id, String title, String address) {}

    /** By indicator. */
    Map<Integer, List<Link>> of(StateCycle part) {
        Map<Integer, List<Link>> found = new HashMap<>();
        db.select(EVIDENCE.INDICATOR_ID, EVIDENCE.ID, EVIDENCE.TITLE, EVIDENCE.ADDRESS)
                .from(EVIDENCE)
                .where(EVIDENCE.STATE_CYCLE_ID.eq(part.id()))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Link(row.value2(), row.value3(), row.value4())));
        return found;
    }

    /** False where the State has submitted. */
    @Transactional
    boolean add(Viewer viewer, StateCycle part, Indicator indicator, String title, String address) {
        if (parts.step(viewer, part, Step.CHANGE).isEmpty()) {
            return false;
        }
        db.insertInto(EVIDENCE)
                .set(EVIDENCE.STATE_CYCLE_ID, part.id())
                .set(EVIDENCE.INDICATOR_ID, indicator.id())
                .set(EVIDENCE.TITLE, title)
                .set(EVIDENCE.ADDRESS, address)
                .set(EVIDENCE.ADDED_BY, viewer.user().value())
                .execute();
        audit.recordWrite(viewer.entry(Action.CHANGE, "plan:evidence:" + part.id() + ":" + indicator.id())
                .with("change", "added"));
        return true;
    }

    /** Takes it out of what stands; what was submitted with it keeps it. */
    @Transactional
    boolean remove(Viewer viewer, StateCycle part, Indicator indicator, long id) {
        if (parts.step(viewer, part, Step.CHANGE).isEmpty()) {
            return false;
        }
        int removed = db.update(EVIDENCE)
                .set(EVIDENCE.REMOVED_AT, DSL.currentOffsetDateTime())
                .where(EVIDENCE.ID.eq(id))
                .and(EVIDENCE.STATE_CYCLE_ID.eq(part.id()))
                .and(EVIDENCE.INDICATOR_ID.eq(indicator.id()))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .execute();
        if (removed == 1) {
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:evidence:" + part.id() + ":" + indicator.id())
                    .with("change", "removed"));
        }
        return removed == 1;
    }
}
