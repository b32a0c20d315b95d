package org.amparo.directory;

import static org.amparo.directory.rows.tables.Confirmation.CONFIRMATION;
import static org.amparo.directory.rows.tables.Reminder.REMINDER;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.amparo.access.UserId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** When a State said that an authority holds, and when it was told that it should. */
@Component
class Confirmations {
    private final DSLContext db;
    private final Clock clock;

    Confirmations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Said(int version, Instant at, UserId by) {}

    record Told(Freshness step, Instant at) {}

    void add(int authority, int version, UserId by) {
        db.insertInto(CONFIRMATION)
                .set(CONFIRMATION.AUTHORITY_ID, authority)
                .set(CONFIRMATION.VERSION, version)
                .set(CONFIRMATION.SAID_AT, now())
                .set(CONFIRMATION.SAID_BY, by.value())
                .onConflictDoNothing()
                .execute();
    }

    List<Said> of(int authority) {
        return db.select(CONFIRMATION.VERSION, CONFIRMATION.SAID_AT, CONFIRMATION.SAID_BY)
                .from(CONFIRMATION)
                .where(CONFIRMATION.AUTHORITY_ID.eq(authority))
                .fetch(row -> new Said(row.value1(), row.value2().toInstant(), new UserId(row.value3())));
    }

    List<Told> told(int authority) {
        return db.select(REMINDER.STEP, REMINDER.TOLD_AT)
                .from(REMINDER)
                .where(REMINDER.AUTHORITY_ID.eq(authority))
                .fetch(row ->
                        new Told(Freshness.parse(row.value1()), row.value2().toInstant()));
    }

    /** Notes that a State is told; false where it was told so already since its last confirmation. */
    boolean tell(Entry entry, Freshness step) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.AUTHORITY_ID, entry.id())
                        .set(REMINDER.SINCE, entry.confirmed())
                        .set(REMINDER.STEP, step.code())
                        .set(REMINDER.TOLD_AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
