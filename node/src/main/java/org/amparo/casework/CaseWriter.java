package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Note.NOTE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.casework.CaseColumns.Column;
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

    CaseWriter(DSLContext db, CaseFacets facets) {
        this.db = db;
        this.facets = facets;
    }

    /** The running number of the next case, which is its id too. */
    CaseId nextId() {
        return new CaseId(db.nextval(DSL.sequence(DSL.name("casework", "case_file_id_seq"), Long.class)));
    }

    void insert(CaseRow row, Instant at) {
        db.insertInto(CASE_FILE)
                .set(values(CaseColumns.ALL, row))
                .set(CASE_FILE.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        var content = row.content();
        facets.write(List.of(row.id().value()));
        for (var section : Section.values()) {
            insertChildren(row.id(), content.get(section));
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
        var content = changed.content().get(section);
        for (var child : CaseChildren.of(changed.id(), content)) {
            db.deleteFrom(child.table())
                    .where(child.caseId().eq(changed.id().value()))
                    .execute();
        }
        insertChildren(changed.id(), content);
        if (section == Section.OVERVIEW || section == Section.PROFILE || section == Section.TRAFFICKING) {
            facets.rewrite(changed.id());
        }
        return true;
    }

    void addNote(CaseId id, String text, String writtenBy) {
        db.insertInto(NOTE)
                .set(NOTE.CASE_ID, id.value())
                .set(NOTE.TEXT, text)
                .set(NOTE.WRITTEN_BY, writtenBy)
                .execute();
    }

    void addNotes(CaseId id, List<String> notes, String writtenBy, Instant at) {
        if (!notes.isEmpty()) {
            var insert = db.insertInto(NOTE, NOTE.CASE_ID, NOTE.TEXT, NOTE.WRITTEN_BY, NOTE.WRITTEN_AT);
            for (var note : notes) {
                insert = insert.values(id.value(), note, writtenBy, at.atOffset(ZoneOffset.UTC));
            }
            insert.execute();
        }
    }

    private void insertChildren(CaseId id, SectionContent content) {
        for (var child : CaseChildren.of(id, content)) {
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
