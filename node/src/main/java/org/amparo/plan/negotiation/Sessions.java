package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.TextSession.TEXT_SESSION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the States sat together over a text. */
@Component
class Sessions {
    private final DSLContext db;
    private final AuditLog audit;
    private final Clock clock;

    Sessions(DSLContext db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the version's text, the earliest first. */
    List<Session> of(Version version) {
        return db.select(TEXT_SESSION.ID, TEXT_SESSION.NAME, TEXT_SESSION.FIRST_DAY, TEXT_SESSION.LAST_DAY)
                .from(TEXT_SESSION)
                .where(TEXT_SESSION.TEXT_ID.eq(version.text().id()))
                .and(TEXT_SESSION.DROPPED_AT.isNull())
                .orderBy(TEXT_SESSION.FIRST_DAY, TEXT_SESSION.ID)
                .fetch(row -> new Session(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    Optional<Session> find(Version version, int id) {
        return of(version).stream().filter(one -> one.id() == id).findFirst();
    }

    @Transactional
    int add(Viewer viewer, Version version, String name, LocalDate first, LocalDate last) {
        int id = db.insertInto(TEXT_SESSION)
                .set(TEXT_SESSION.TEXT_ID, version.text().id())
                .set(TEXT_SESSION.NAME, name)
                .set(TEXT_SESSION.FIRST_DAY, first)
                .set(TEXT_SESSION.LAST_DAY, last)
                .set(TEXT_SESSION.NOTED_BY, viewer.user().value())
                .returningResult(TEXT_SESSION.ID)
                .fetchSingle()
                .value1();
        record(viewer, version, "session_added");
        return id;
    }

    /** False where it is gone already. */
    @Transactional
    boolean drop(Viewer viewer, Version version, int id) {
        boolean dropped = db.update(TEXT_SESSION)
                        .set(TEXT_SESSION.DROPPED_AT, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .set(TEXT_SESSION.DROPPED_BY, viewer.user().value())
                        .where(TEXT_SESSION.ID.eq(id))
                        .and(TEXT_SESSION.TEXT_ID.eq(version.text().id()))
                        .and(TEXT_SESSION.DROPPED_AT.isNull())
                        .execute()
                == 1;
        if (dropped) {
            record(viewer, version, "session_dropped");
        }
        return dropped;
    }

    private void record(Viewer viewer, Version version, String change) {
        audit.recordWrite(
                viewer.entry(Action.CHANGE, "plan:text:" + version.id()).with("change", change));
    }
}
