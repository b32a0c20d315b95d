package org.amparo.casework;

import static org.amparo.casework.rows.tables.Note.NOTE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.Sight;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads notes. Each is sealed for its case; those of somebody who was erased are not there any more. */
@Component
class Notes {
    private static final String TABLE = "note";

    private final DSLContext db;

    Notes(DSLContext db) {
        this.db = db;
    }

    static byte[] seal(CaseKeys keys, CaseId id, String text) {
        return keys.seal(id.value(), TABLE, "", text);
    }

    /** Those of some notes that a viewer sees. */
    static List<CaseView.Note> seen(List<CaseView.Note> notes, Sight sight) {
        return notes.stream().filter(note -> sight.sees(note.dataClass())).toList();
    }

    /** The notes of some cases, whatever they are about, in the order in which they were written. */
    Map<Long, List<CaseView.Note>> of(Collection<Long> ids, CaseKeys keys) {
        var notes = new HashMap<Long, List<CaseView.Note>>();
        db.select(NOTE.CASE_ID, NOTE.TEXT, NOTE.DATA_CLASS, NOTE.WRITTEN_BY, NOTE.WRITTEN_AT)
                .from(NOTE)
                .where(NOTE.CASE_ID.in(ids))
                .orderBy(NOTE.CASE_ID, NOTE.ID)
                .forEach(row -> keys.open(row.value1(), TABLE, "", row.value2())
                        .ifPresent(text -> notes.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                                .add(new CaseView.Note(
                                        text,
                                        DataClass.of(row.value3()),
                                        row.value4(),
                                        row.value5().toInstant()))));
        return notes;
    }
}
