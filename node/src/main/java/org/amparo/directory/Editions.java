package org.amparo.directory;

import static org.amparo.directory.rows.tables.Edition.EDITION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.web.Problem;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The public part of the directory, frozen once a year. What was frozen never changes. */
@Component
class Editions {
    private final DSLContext db;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Authorities authorities;
    private final MayInDirectory rights;
    private final Clock clock;

    Editions(
            DSLContext db,
            AuditLog audit,
            JsonMapper json,
            Authorities authorities,
            MayInDirectory rights,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.authorities = authorities;
        this.rights = rights;
        this.clock = clock;
    }

    /** A year's edition, without its content. */
    record Heading(int year, Instant frozen, String sha256) {}

    /** @param text the very bytes that the hash is of, as UTF-8 */
    record Edition(Heading heading, String text, List<Entry> entries) {}

    /** What is frozen, as it is written. */
    record Content(int year, List<Entry> authorities) {}

    /** Newest first. */
    List<Heading> all() {
        return db.select(EDITION.YEAR, EDITION.FROZEN_AT, EDITION.SHA256)
                .from(EDITION)
                .orderBy(EDITION.YEAR.desc())
                .fetch(row -> new Heading(
                        row.value1(), row.value2().toInstant(), HexFormat.of().formatHex(row.value3())));
    }

    Optional<Edition> find(int year) {
        return all().stream().filter(one -> one.year() == year).findFirst().map(heading -> {
            String text = db.select(EDITION.CONTENT)
                    .from(EDITION)
                    .where(EDITION.YEAR.eq((short) heading.year()))
                    .fetchSingle(EDITION.CONTENT);
            return new Edition(
                    heading, text, json.readValue(text, Content.class).authorities());
        });
    }

    int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * Freezes the edition of this year; false where it was frozen already.
     *
     * @throws Problem 404 for whoever may not
     */
    @Transactional
    boolean freeze(Viewer viewer) {
        rights.require(viewer, Deed.FREEZE_EDITION, "");
        String text = json.writeValueAsString(new Content(
                thisYear(), authorities.all().stream().map(Entry::open).toList()));
        int frozen = db.insertInto(EDITION)
                .set(EDITION.YEAR, (short) thisYear())
                .set(EDITION.CONTENT, text)
                .set(EDITION.SHA256, sha256(text))
                .set(EDITION.FROZEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(EDITION.FROZEN_BY, viewer.user().value())
                .onConflictDoNothing()
                .execute();
        if (frozen == 1) {
            audit.recordWrite(viewer.entry(Action.CHANGE, "directory:edition").with("change", "frozen"));
        }
        return frozen == 1;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
