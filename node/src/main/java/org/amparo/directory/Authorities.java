package org.amparo.directory;

import static org.amparo.directory.rows.tables.Authority.AUTHORITY;
import static org.amparo.directory.rows.tables.AuthorityVersion.AUTHORITY_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the directory. Nothing is overwritten: each change adds a version. */
@Component
class Authorities implements Directory {
    private final DSLContext db;
    private final AuditLog audit;
    private final JsonMapper json;
    private final MayInDirectory rights;
    private final Confirmations confirmations;
    private final Clock clock;

    Authorities(
            DSLContext db,
            AuditLog audit,
            JsonMapper json,
            MayInDirectory rights,
            Confirmations confirmations,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.rights = rights;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** How an authority stood at a time. */
    record Version(int number, Instant at, UserId by, Authority is) {}

    /** All that were not taken out, by State. */
    List<Entry> all() {
        return fetch(DSL.noCondition());
    }

    Optional<Entry> find(int id) {
        return fetch(AUTHORITY.ID.eq(id)).stream().findFirst();
    }

    /** Newest first. */
    List<Version> history(int id) {
        return db.select(
                        AUTHORITY_VERSION.VERSION,
                        AUTHORITY_VERSION.CHANGED_AT,
                        AUTHORITY_VERSION.CHANGED_BY,
                        AUTHORITY_VERSION.CONTENT)
                .from(AUTHORITY_VERSION)
                .where(AUTHORITY_VERSION.AUTHORITY_ID.eq(id))
                .orderBy(AUTHORITY_VERSION.VERSION.desc())
                .fetch(row -> new Version(
                        row.value1(), row.value2().toInstant(), new UserId(row.value3()), read(row.value4())));
    }

    @Override
    public boolean keeps(Viewer viewer) {
        return rights.may(viewer, Deed.KEEP, rights.stateOf(viewer));
    }

    @Override
    @Transactional
    public int add(Viewer viewer, Authority authority) {
        String country = rights.stateOf(viewer);
        rights.require(viewer, Deed.KEEP, country);
        Integer id = db.insertInto(AUTHORITY)
                .set(AUTHORITY.COUNTRY, country)
                .set(AUTHORITY.CONFIRMED_ON, LocalDate.now(clock))
                .set(AUTHORITY.CONFIRMED_BY, viewer.user().value())
                .returningResult(AUTHORITY.ID)
                .fetchSingle(AUTHORITY.ID);
        write(viewer, id, 1, authority);
        told(viewer, id, "added");
        return id;
    }

    /** False where it is no longer as the user saw it. */
    @Transactional
    boolean change(Viewer viewer, Entry seen, Authority authority) {
        rights.require(viewer, Deed.KEEP, seen.country());
        int changed = db.update(AUTHORITY)
                .set(AUTHORITY.VERSION, seen.version() + 1)
                .where(AUTHORITY.ID.eq(seen.id()))
                .and(AUTHORITY.VERSION.eq(seen.version()))
                .and(AUTHORITY.REMOVED_AT.isNull())
                .execute();
        if (changed == 1) {
            write(viewer, seen.id(), seen.version() + 1, authority);
            told(viewer, seen.id(), "changed");
        }
        return changed == 1;
    }

    /** Says that what stands there holds; false where it is no longer what the user saw. */
    @Transactional
    boolean confirm(Viewer viewer, Entry seen) {
        rights.require(viewer, Deed.KEEP, seen.country());
        int confirmed = db.update(AUTHORITY)
                .set(AUTHORITY.CONFIRMED_ON, LocalDate.now(clock))
                .set(AUTHORITY.CONFIRMED_BY, viewer.user().value())
                .where(AUTHORITY.ID.eq(seen.id()))
                .and(AUTHORITY.VERSION.eq(seen.version()))
                .and(AUTHORITY.REMOVED_AT.isNull())
                .execute();
        if (confirmed == 1) {
            confirmations.add(seen.id(), seen.version(), viewer.user());
            told(viewer, seen.id(), "confirmed");
        }
        return confirmed == 1;
    }

    @Transactional
    void remove(Viewer viewer, Entry entry) {
        rights.require(viewer, Deed.KEEP, entry.country());
        db.update(AUTHORITY)
                .set(AUTHORITY.REMOVED_AT, now())
                .where(AUTHORITY.ID.eq(entry.id()))
                .execute();
        told(viewer, entry.id(), "removed");
    }

    private List<Entry> fetch(Condition which) {
        return db.select(
                        AUTHORITY.ID,
                        AUTHORITY.COUNTRY,
                        AUTHORITY.VERSION,
                        AUTHORITY.CONFIRMED_ON,
                        AUTHORITY_VERSION.CONTENT)
                .from(AUTHORITY)
                .join(AUTHORITY_VERSION)
                .on(AUTHORITY_VERSION.AUTHORITY_ID.eq(AUTHORITY.ID))
                .and(AUTHORITY_VERSION.VERSION.eq(AUTHORITY.VERSION))
                .where(AUTHORITY.REMOVED_AT.isNull())
                .and(which)
                .orderBy(AUTHORITY.COUNTRY, AUTHORITY.ID)
                .fetch(row -> new Entry(row.value1(), row.value2(), row.value3(), row.value4(), read(row.value5())));
    }

    private void write(Viewer viewer, int id, int version, Authority authority) {
        db.insertInto(AUTHORITY_VERSION)
                .set(AUTHORITY_VERSION.AUTHORITY_ID, id)
                .set(AUTHORITY_VERSION.VERSION, version)
                .set(AUTHORITY_VERSION.CONTENT, json.writeValueAsString(authority))
                .set(AUTHORITY_VERSION.CHANGED_AT, now())
                .set(AUTHORITY_VERSION.CHANGED_BY, viewer.user().value())
                .execute();
    }

    private Authority read(String content) {
        return json.readValue(content, Authority.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void told(Viewer viewer, int id, String change) {
        audit.recordWrite(viewer.entry(Action.CHANGE, "authority:" + id).with("change", change));
    }
}
