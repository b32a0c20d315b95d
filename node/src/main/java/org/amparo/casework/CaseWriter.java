package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Note.NOTE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casework.CaseColumns.Column;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a case, one at a time. */
@Component
class CaseWriter {
    private final DSLContext db;
    private final CaseFacets facets;
    private final PersonKeys personKeys;

    CaseWriter(DSLContext db, CaseFacets facets, PersonKeys personKeys) {
        this.db = db;
        this.facets = facets;
        this.personKeys = personKeys;
    }

    /** The running number of the next case, which is its id too. */
    CaseId nextId() {
        return new CaseId(db.nextval(DSL.sequence(DSL.name("casework", "case_file_id_seq"), Long.class)));
    }

    void insert(CaseRow row, Instant at) {
        var keys = CaseKeys.of(personKeys, List.of(row));
        db.insertInto(CASE_FILE)
                .set(values(CaseColumns.ALL, row))
                .set(CASE_FILE.TEXTS, CaseTexts.of(row).seal(row.id().value(), keys))
                .set(CASE_FILE.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        var content = row.content();
        facets.write(List.of(row.id().value()));
        for (var section : Section.values()) {
            insertChildren(CaseChildren.of(row.id(), content.get(section), keys));
        }
    }

    /**
     * Replaces a section if it still has the version that the change was made from.
     *
     * @param changed the case with the new section in it
     * @return false when it has another version by now
     */
    boolean replace(CaseRow changed, Section section, int expectedVersion) {
        var version = CaseColumns.versionOf(section);
        var updates = values(CaseColumns.of(section), changed);
        var keys = CaseKeys.of(personKeys, List.of(changed));
        if (CaseTexts.areIn(section)) {
            updates.put(CASE_FILE.TEXTS, texts(changed, section, keys));
        }
        updates.put(version, expectedVersion + 1);
        updates.put(CASE_FILE.CHANGED_AT, DSL.currentOffsetDateTime());
        int rows = db.update(CASE_FILE)
                .set(updates)
                .where(CASE_FILE.ID.eq(changed.id().value()))
                .and(version.eq(expectedVersion))
                .execute();
        if (rows == 0) {
            return false;
        }
        var children = CaseChildren.of(changed.id(), changed.content().get(section), keys);
        for (var child : children) {
            db.deleteFrom(child.table())
                    .where(child.caseId().eq(changed.id().value()))
                    .execute();
        }
        insertChildren(children);
        if (section == Section.OVERVIEW || section == Section.PROFILE || section == Section.TRAFFICKING) {
            facets.rewrite(changed.id());
        }
        return true;
    }

    /** The row is held until the end: somebody else may be changing the words of another section. */
    private byte @Nullable [] texts(CaseRow changed, Section section, CaseKeys keys) {
        long id = changed.id().value();
        return db
                .select(CASE_FILE.TEXTS)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id))
                .forUpdate()
                .fetch(CASE_FILE.TEXTS)
                .stream()
                .map(before -> CaseTexts.open(id, before, keys))
                .findFirst()
                .map(before -> before.with(changed.content().get(section)).seal(id, keys))
                .orElse(null);
    }

    /** @throws IllegalStateException when the person was erased */
    void addNote(CaseId id, PersonId person, String text, DataClass dataClass, String writtenBy) {
        db.insertInto(NOTE)
                .set(NOTE.CASE_ID, id.value())
                .set(NOTE.TEXT, Notes.seal(CaseKeys.of(personKeys, id, person), id, text))
                .set(NOTE.DATA_CLASS, dataClass.code())
                .set(NOTE.WRITTEN_BY, writtenBy)
                .execute();
    }

    void addNotes(CaseId id, PersonId person, List<CaseView.Note> notes) {
        if (!notes.isEmpty()) {
            var keys = CaseKeys.of(personKeys, id, person);
            var insert =
                    db.insertInto(NOTE, NOTE.CASE_ID, NOTE.TEXT, NOTE.DATA_CLASS, NOTE.WRITTEN_BY, NOTE.WRITTEN_AT);
            for (var note : notes) {
                insert = insert.values(
                        id.value(),
                        Notes.seal(keys, id, note.text()),
                        note.dataClass().code(),
                        note.writtenBy(),
                        note.writtenAt().atOffset(ZoneOffset.UTC));
            }
            insert.execute();
        }
    }

    private void insertChildren(List<CaseChildren.Rows> children) {
        for (var child : children) {
            if (!child.rows().isEmpty()) {
                var insert = db.insertInto(child.table(), child.fields());
                for (var row : child.rows()) {
                    insert = insert.values(row);
                }
                insert.execute();
            }
        }
    }

    private static Map<Field<?>, @Nullable Object> values(List<Column<?>> columns, CaseRow row) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        for (var column : columns) {
            values.put(column.field(), column.of(row));
        }
        return values;
    }
}
