package org.amparo.mail;

import static org.amparo.mail.rows.tables.Outbox.OUTBOX;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.UserId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of mail that is to go out. */
@Component
class Outbox {
    private static final Duration RECENT = Duration.ofDays(30);

    private final DSLContext db;
    private final Clock clock;

    Outbox(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A mail that is due. Until the transaction ends no other node takes it. */
    record Due(long id, UserId user, About about, UUID mark, int attempts, Instant writtenAt) {}

    /**
     * Writes that a user is to be told. A mail that waits already does for this too: it is held until what it tells of is
     * there to be seen. One that is being sent does not, since the custodian may look before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UserId user, About about) {
        var waiting = db.select(OUTBOX.ID)
                .from(OUTBOX)
                .where(OUTBOX.USER_ID.eq(user.value()))
                .and(OUTBOX.ABOUT.eq(about.code()))
                .and(OUTBOX.DONE_AT.isNull())
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> row.value1());
        waiting.ifPresentOrElse(
                id -> db.update(OUTBOX)
                        .set(OUTBOX.NEXT_AT, now())
                        .where(OUTBOX.ID.eq(id))
                        .execute(),
                () -> db.insertInto(OUTBOX)
                        .set(OUTBOX.USER_ID, user.value())
                        .set(OUTBOX.ABOUT, about.code())
                        .set(OUTBOX.WRITTEN_AT, now())
                        .set(OUTBOX.NEXT_AT, now())
                        .execute());
    }

    /** Takes the next mail that is due and that no other node has taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Due> take() {
        return db.select(OUTBOX.ID, OUTBOX.USER_ID, OUTBOX.ABOUT, OUTBOX.MARK, OUTBOX.ATTEMPTS, OUTBOX.WRITTEN_AT)
                .from(OUTBOX)
                .where(OUTBOX.DONE_AT.isNull())
                .and(OUTBOX.NEXT_AT.le(now()))
                .orderBy(OUTBOX.NEXT_AT, OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Due(
                        row.value1(),
                        new UserId(row.value2()),
                        About.of(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6().toInstant()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Due mail, String outcome) {
        db.update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, mail.attempts() + 1)
                .set(OUTBOX.DONE_AT, now())
                .set(OUTBOX.OUTCOME, outcome)
                .where(OUTBOX.ID.eq(mail.id()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgainIn(Due mail, Duration pause) {
        db.update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, mail.attempts() + 1)
                .set(OUTBOX.NEXT_AT, now().plus(pause))
                .where(OUTBOX.ID.eq(mail.id()))
                .execute();
    }

    int troubled() {
        return db.fetchCount(
                OUTBOX,
                OUTBOX.DONE_AT
                        .isNull()
                        .and(OUTBOX.ATTEMPTS.gt(0))
                        .or(OUTBOX.OUTCOME.eq("given_up").and(OUTBOX.DONE_AT.gt(now().minus(RECENT)))));
    }

    /** Forgets what went out so long ago. */
    int forget(Duration kept) {
        return db.deleteFrom(OUTBOX).where(OUTBOX.DONE_AT.lt(now().minus(kept))).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
