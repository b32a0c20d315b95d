package org.amparo.plan.monitoring;

import static org.amparo.plan.rows.tables.Sending.SENDING;
import static org.amparo.plan.rows.tables.Submission.SUBMISSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what goes to the node of the region by itself. */
@Component
class Sendings {
    /** As long as nobody else takes up what this node is sending. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final DSLContext db;
    private final Clock clock;

    Sendings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    enum State {
        WAITING,
        SENT,
        REFUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * How far a submission is.
     *
     * @param why the code of a refusal
     * @param attempts that ended without an answer, the one under way included
     * @param ended when it was sent or refused
     */
    record Sending(State state, String why, int attempts, Optional<Instant> ended) {}

    record Due(long submission, int attempts) {}

    /** Written with the submission; what was refused is tried anew, and what is there stays. */
    void begin(long submission) {
        db.insertInto(SENDING)
                .set(SENDING.SUBMISSION_ID, submission)
                .set(SENDING.NEXT_AT, now())
                .onConflict(SENDING.SUBMISSION_ID)
                .doUpdate()
                .set(SENDING.STATE, State.WAITING.code())
                .set(SENDING.WHY, "")
                .set(SENDING.ATTEMPTS, 0)
                .set(SENDING.NEXT_AT, now())
                .setNull(SENDING.ENDED_AT)
                .where(SENDING.STATE.ne(State.SENT.code()))
                .execute();
    }

    /** Takes one that it is time for; a correction never before what it corrects. Several nodes may ask at once. */
    @Transactional
    Optional<Due> take() {
        var earlier = SENDING.as("earlier");
        var before = SUBMISSION.as("before");
        Optional<Due> due = db.select(SENDING.SUBMISSION_ID, SENDING.ATTEMPTS)
                .from(SENDING)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SENDING.SUBMISSION_ID))
                .where(SENDING.STATE.eq(State.WAITING.code()))
                .and(SENDING.NEXT_AT.le(now()))
                .andNotExists(DSL.selectOne()
                        .from(earlier)
                        .join(before)
                        .on(before.ID.eq(earlier.SUBMISSION_ID))
                        .where(before.STATE_CYCLE_ID.eq(SUBMISSION.STATE_CYCLE_ID))
                        .and(before.NUMBER.lt(SUBMISSION.NUMBER))
                        .and(earlier.STATE.ne(State.SENT.code())))
                .orderBy(SENDING.NEXT_AT, SENDING.SUBMISSION_ID)
                .limit(1)
                .forUpdate()
                .of(SENDING)
                .skipLocked()
                .fetchOptional(row -> new Due(row.value1(), row.value2() + 1));
        due.ifPresent(one -> db.update(SENDING)
                .set(SENDING.NEXT_AT, now().plus(LEASE))
                .set(SENDING.ATTEMPTS, one.attempts())
                .where(SENDING.SUBMISSION_ID.eq(one.submission()))
                .execute());
        return due;
    }

    void sent(Due due) {
        end(due, State.SENT, "");
    }

    void refused(Due due, String why) {
        end(due, State.REFUSED, why);
    }

    private void end(Due due, State state, String why) {
        db.update(SENDING)
                .set(SENDING.STATE, state.code())
                .set(SENDING.WHY, why)
                .set(SENDING.ENDED_AT, now())
                .where(SENDING.SUBMISSION_ID.eq(due.submission()))
                .execute();
    }

    void tryAgainIn(Due due, Duration pause) {
        db.update(SENDING)
                .set(SENDING.NEXT_AT, now().plus(pause))
                .where(SENDING.SUBMISSION_ID.eq(due.submission()))
                .execute();
    }

    /** Of a State in a cycle, by submission. */
    Map<Long, Sending> of(StateCycle part) {
        Map<Long, Sending> found = new HashMap<>();
        db.select(SENDING.SUBMISSION_ID, SENDING.STATE, SENDING.WHY, SENDING.ATTEMPTS, SENDING.ENDED_AT)
                .from(SENDING)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(SENDING.SUBMISSION_ID))
                .where(SUBMISSION.STATE_CYCLE_ID.eq(part.id()))
                .forEach(row -> found.put(
                        row.value1(),
                        new Sending(
                                State.of(row.value2()),
                                row.value3(),
                                row.value4(),
                                Optional.ofNullable(row.value5()).map(OffsetDateTime::toInstant))));
        return found;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
