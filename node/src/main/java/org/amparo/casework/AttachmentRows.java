package org.amparo.casework;

import static org.amparo.casework.rows.tables.Attachment.ATTACHMENT;
import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.attachments.FileId;
import org.amparo.attachments.FileKind;
import org.amparo.confidential.Binding;
import org.amparo.confidential.DataKey;
import org.amparo.confidential.FileKey;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.web.DataClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of files that are attached to cases: key and words sealed with the key of the case's person, bound to case, file
 * and class. Of somebody who was erased there is no file any more, whatever a restored backup holds.
 */
@Component
class AttachmentRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final PersonKeys keys;

    AttachmentRows(DSLContext db, PersonKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    /** A file with its key. */
    record Stored(Attachment attachment, FileKey key) {}

    /** Whether more may be attached. */
    boolean hasRoom(CaseId id, long more) {
        var held = db.select(DSL.count(), DSL.coalesce(DSL.sum(ATTACHMENT.SIZE), DSL.val(java.math.BigDecimal.ZERO)))
                .from(ATTACHMENT)
                .where(ATTACHMENT.CASE_ID.eq(id.value()))
                .fetchSingle();
        return held.value1() < CaseAttachments.MOST && held.value2().longValue() + more <= CaseAttachments.MOST_BYTES;
    }

    /** Holds the case, so that files are added to it, and it is erased, one after the other. */
    void lock(CaseId id) {
        db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetch();
    }

    boolean isThere(PersonId person) {
        return key(person).isPresent();
    }

    private Optional<DataKey> key(PersonId person) {
        return Optional.ofNullable(keys.of(List.of(person)).get(person));
    }

    /** False when the person was erased. */
    boolean add(CaseId id, PersonId person, Attachment attachment, FileKey fileKey) {
        var key = key(person);
        key.ifPresent(sealing -> {
            var texts = Map.of(
                    "kind", attachment.kind().code(),
                    "name", attachment.name(),
                    "description", attachment.description());
            db.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.ID, attachment.id().value())
                    .set(ATTACHMENT.CASE_ID, id.value())
                    .set(ATTACHMENT.CLASS, attachment.dataClass().code())
                    .set(ATTACHMENT.SIZE, attachment.size())
                    .set(
                            ATTACHMENT.FILE_KEY,
                            fileKey.seal(sealing, place(id, person, attachment.id(), attachment.dataClass(), "key")))
                    .set(
                            ATTACHMENT.TEXTS,
                            sealing.seal(
                                    JSON.writeValueAsString(texts),
                                    place(id, person, attachment.id(), attachment.dataClass(), "texts")))
                    .set(ATTACHMENT.ADDED_BY, attachment.addedBy())
                    .set(ATTACHMENT.ADDED_AT, attachment.addedAt().atOffset(java.time.ZoneOffset.UTC))
                    .execute();
        });
        return key.isPresent();
    }

    /** What the bytes of a file are bound to. */
    static Binding content(CaseId id, PersonId person, FileId file, DataClass dataClass) {
        return place(id, person, file, dataClass, "content");
    }

    private static Binding place(CaseId id, PersonId person, FileId file, DataClass dataClass, String what) {
        return new Binding(
                "casework.attachment", person.value(), id.value() + ":" + file + ":" + dataClass.code() + ":" + what);
    }

    /** The files of a case, oldest first. */
    List<Stored> of(CaseId id, PersonId person) {
        return read(id, person, DSL.noCondition());
    }

    Optional<Stored> find(CaseId id, PersonId person, FileId file) {
        return read(id, person, ATTACHMENT.ID.eq(file.value())).stream().findFirst();
    }

    private List<Stored> read(CaseId id, PersonId person, Condition which) {
        var rows = db.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.CASE_ID,
                        ATTACHMENT.CLASS,
                        ATTACHMENT.SIZE,
                        ATTACHMENT.FILE_KEY,
                        ATTACHMENT.TEXTS,
                        ATTACHMENT.ADDED_BY,
                        ATTACHMENT.ADDED_AT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.CASE_ID.eq(id.value()))
                .and(which)
                .orderBy(ATTACHMENT.ADDED_AT, ATTACHMENT.ID)
                .fetch();
        return rows.isEmpty()
                ? List.of()
                : key(person).map(key -> opened(rows, id, person, key)).orElse(List.of());
    }

    private static List<Stored> opened(
            Result<Record8<java.util.UUID, Long, String, Long, byte[], byte[], String, java.time.OffsetDateTime>> rows,
            CaseId id,
            PersonId person,
            DataKey key) {
        return rows.map(row -> {
            var file = new FileId(row.value1());
            var dataClass = DataClass.of(row.value3());
            var texts = JSON.readValue(key.openText(row.value6(), place(id, person, file, dataClass, "texts")), TEXTS);
            var attachment = new Attachment(
                    file,
                    dataClass,
                    FileKind.of(texts.getOrDefault("kind", "")),
                    row.value4(),
                    texts.getOrDefault("name", ""),
                    texts.getOrDefault("description", ""),
                    row.value7(),
                    row.value8().toInstant());
            return new Stored(attachment, FileKey.open(row.value5(), key, place(id, person, file, dataClass, "key")));
        });
    }

    void remove(FileId file) {
        db.deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(file.value())).execute();
    }

    /** Removes all files of a case; which ones they were. */
    List<FileId> removeAll(CaseId id) {
        return db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.CASE_ID.eq(id.value()))
                .returningResult(ATTACHMENT.ID)
                .fetch(row -> new FileId(row.value1()));
    }

    int count(CaseId id) {
        return db.fetchCount(ATTACHMENT, ATTACHMENT.CASE_ID.eq(id.value()));
    }

    /** Some cases with files, by id, and their persons. */
    Map<Long, Long> personsWithFiles(long afterCase, int limit) {
        return db.selectDistinct(CASE_FILE.ID, CASE_FILE.PERSON_ID)
                .from(ATTACHMENT)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(ATTACHMENT.CASE_ID))
                .where(CASE_FILE.ID.gt(afterCase))
                .orderBy(CASE_FILE.ID)
                .limit(limit)
                .fetchMap(CASE_FILE.ID, CASE_FILE.PERSON_ID);
    }
}
