package org.amparo.attachments;

import static org.amparo.attachments.rows.tables.File.FILE;
import static org.amparo.attachments.rows.tables.Part.PART;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of files: sealed pieces. Each piece is a statement of its own. */
@Component
class FileRows {
    private final DSLContext db;

    FileRows(DSLContext db) {
        this.db = db;
    }

    void begin(FileId id, Instant now) {
        db.insertInto(FILE).set(FILE.ID, id.value()).set(FILE.BEGUN_AT, at(now)).execute();
    }

    void write(FileId id, int ordinal, byte[] bytes) {
        db.insertInto(PART)
                .set(PART.FILE_ID, id.value())
                .set(PART.ORDINAL, ordinal)
                .set(PART.BYTES, bytes)
                .execute();
    }

    /** All of it is there. */
    void end(FileId id, long length) {
        db.update(FILE).set(FILE.LENGTH, length).where(FILE.ID.eq(id.value())).execute();
    }

    /** False when it is not there, or not whole. */
    boolean keep(FileId id) {
        return db.update(FILE)
                        .set(FILE.KEPT, true)
                        .where(FILE.ID.eq(id.value()))
                        .and(FILE.KEPT.isFalse())
                        .and(FILE.LENGTH.gt(0L))
                        .execute()
                == 1;
    }

    long length(FileId id) {
        return db.select(FILE.LENGTH)
                .from(FILE)
                .where(FILE.ID.eq(id.value()))
                .fetchOptional(FILE.LENGTH)
                .orElse(0L);
    }

    Optional<byte[]> read(FileId id, int ordinal) {
        return db.select(PART.BYTES)
                .from(PART)
                .where(PART.FILE_ID.eq(id.value()))
                .and(PART.ORDINAL.eq(ordinal))
                .fetchOptional(PART.BYTES);
    }

    void remove(Collection<FileId> ids) {
        db.deleteFrom(FILE)
                .where(FILE.ID.in(ids.stream().map(FileId::value).toList()))
                .execute();
    }

    /** Removes what began that long ago and was never kept. */
    int removeUnfinished(Instant now, Duration after) {
        return db.deleteFrom(FILE)
                .where(FILE.KEPT.isFalse())
                .and(FILE.BEGUN_AT.lt(at(now.minus(after))))
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
