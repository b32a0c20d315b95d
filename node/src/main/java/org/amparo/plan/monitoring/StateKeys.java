package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.ReceivedSubmission.RECEIVED_SUBMISSION;
import static org.amparo.plan.rows.tables.StateCycle.STATE_CYCLE;
import static org.amparo.plan.rows.tables.StateKey.STATE_KEY;
import static org.amparo.plan.rows.tables.Submission.SUBMISSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With which keys States seal what they send from nodes of their own, and what came so. */
@Component
class StateKeys {
    private final DSLContext db;
    private final AuditLog audit;

    StateKeys(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    record StateKey(int id, String country, String key, Instant agreed) {}

    record Received(long submission, String country, int number, Instant at) {}

    /** Those that hold. */
    List<StateKey> all() {
        return db.select(STATE_KEY.ID, STATE_KEY.COUNTRY, STATE_KEY.KEY, STATE_KEY.AGREED_AT)
                .from(STATE_KEY)
                .where(STATE_KEY.ENDED_AT.isNull())
                .orderBy(STATE_KEY.COUNTRY, STATE_KEY.ID)
                .fetch(row -> new StateKey(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant()));
    }

    boolean holds(String country, String key) {
        return all().stream()
                .anyMatch(one -> one.country().equals(country) && one.key().equals(key));
    }

    /** Whether some State agreed on it. */
    boolean isAgreed(String key) {
        return all().stream().anyMatch(one -> one.key().equals(key));
    }

    /** False where it holds already. */
    @Transactional
    boolean agree(Viewer viewer, String country, String key) {
        boolean agreed = db.insertInto(STATE_KEY)
                        .set(STATE_KEY.COUNTRY, country)
                        .set(STATE_KEY.KEY, key)
                        .set(STATE_KEY.AGREED_BY, viewer.user().value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (agreed) {
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:state-keys").with("change", "added"));
        }
        return agreed;
    }

    /** What came under it stays; nothing more comes. */
    @Transactional
    boolean end(Viewer viewer, int id) {
        boolean ended = db.update(STATE_KEY)
                        .set(STATE_KEY.ENDED_AT, DSL.currentOffsetDateTime())
                        .where(STATE_KEY.ID.eq(id))
                        .and(STATE_KEY.ENDED_AT.isNull())
                        .execute()
                == 1;
        if (ended) {
            audit.recordWrite(viewer.entry(Action.CHANGE, "plan:state-keys").with("change", "closed"));
        }
        return ended;
    }

    /** The key of another node that sealed a submission; empty for this node's own. */
    Optional<String> sealed(long submission) {
        return db.select(RECEIVED_SUBMISSION.KEY)
                .from(RECEIVED_SUBMISSION)
                .where(RECEIVED_SUBMISSION.SUBMISSION_ID.eq(submission))
                .fetchOptional(RECEIVED_SUBMISSION.KEY);
    }

    void received(long submission, String key, Bringer by) {
        db.insertInto(RECEIVED_SUBMISSION)
                .set(RECEIVED_SUBMISSION.SUBMISSION_ID, submission)
                .set(RECEIVED_SUBMISSION.KEY, key)
                .set(RECEIVED_SUBMISSION.WAY, by.way())
                .set(
                        RECEIVED_SUBMISSION.RECEIVED_BY,
                        by.user().map(UserId::value).orElse(null))
                .execute();
    }

    /** The newest first. */
    List<Received> received() {
        return db.select(SUBMISSION.ID, STATE_CYCLE.COUNTRY, SUBMISSION.NUMBER, RECEIVED_SUBMISSION.RECEIVED_AT)
                .from(RECEIVED_SUBMISSION)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(RECEIVED_SUBMISSION.SUBMISSION_ID))
                .join(STATE_CYCLE)
                .on(STATE_CYCLE.ID.eq(SUBMISSION.STATE_CYCLE_ID))
                .orderBy(RECEIVED_SUBMISSION.RECEIVED_AT.desc())
                .limit(100)
                .fetch(row -> new Received(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant()));
    }
}
