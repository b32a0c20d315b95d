package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells what was changed in a case, when, and by whom. */
@Component
class TellHistory {
    private final DSLContext db;
    private final AuditLog audit;

    TellHistory(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    Optional<List<CaseChange>> of(Viewer viewer, CaseNumber number) {
        var id = db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(Scope.of(viewer, number))
                .fetchOptional(CASE_FILE.ID);
        if (id.isEmpty()) {
            audit.recordRead(Entries.of(viewer, Action.READ).denied());
            return Optional.empty();
        }
        audit.recordRead(Entries.of(viewer, Action.READ).on(List.of(id.get())).with("part", "history"));
        return Optional.of(db.select(
                        CHANGE.SECTION, CHANGE.VERSION, CHANGE.CHANGED_BY, CHANGE.CHANGED_AT, CHANGE.CHANGES)
                .from(CHANGE)
                .where(CHANGE.CASE_ID.eq(id.get()))
                .orderBy(CHANGE.ID.desc())
                .fetch(row -> new CaseChange(
                        Section.of(row.value1()).orElseThrow(),
                        row.value2(),
                        row.value3(),
                        row.value4().toInstant(),
                        SectionDifference.parse(row.value5().data()))));
    }
}
