package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.Change.CHANGE;

import java.util.List;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.identity.PersonId;
import org.amparo.identity.PersonKeys;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells what was changed in a case, when, and by whom. */
@Component
class TellHistory {
    private final DSLContext db;
    private final PersonKeys personKeys;
    private final NeedToKnow needToKnow;
    private final AuditLog audit;

    TellHistory(DSLContext db, PersonKeys personKeys, NeedToKnow needToKnow, AuditLog audit) {
        this.needToKnow = needToKnow;
        this.personKeys = personKeys;
        this.db = db;
        this.audit = audit;
    }

    Optional<List<CaseChange>> of(Viewer viewer, CaseNumber number) {
        var found = db.select(CASE_FILE.ID, CASE_FILE.PERSON_ID, CASE_FILE.INSTITUTION_ID)
                .from(CASE_FILE)
                .where(Scope.of(viewer, number))
                .fetchOptional();
        var sight = found.map(row -> needToKnow.of(viewer, row.value1(), new InstitutionId(row.value3())))
                .orElse(Sight.NOTHING);
        if (found.isEmpty() || !sight.isThere()) {
            audit.recordRead(Entries.of(viewer, Action.READ).denied());
            return Optional.empty();
        }
        long id = found.get().value1();
        var keys =
                CaseKeys.of(personKeys, new CaseId(id), new PersonId(found.get().value2()));
        audit.recordRead(Entries.of(viewer, Action.READ).on(List.of(id)).with("part", "history"));
        var redaction = Redaction.of(sight);
        var changes = db.select(CHANGE.SECTION, CHANGE.VERSION, CHANGE.CHANGED_BY, CHANGE.CHANGED_AT, CHANGE.CHANGES)
                .from(CHANGE)
                .where(CHANGE.CASE_ID.eq(id))
                .orderBy(CHANGE.ID.desc())
                .fetch(row -> new CaseChange(
                        Section.of(row.value1()).orElseThrow(),
                        row.value2(),
                        row.value3(),
                        row.value4().toInstant(),
                        keys.open(id, ChangeSection.TABLE, row.value1() + ":" + row.value2(), row.value5())
                                .map(SectionDifference::parse)
                                .orElse(List.of())));
        return Optional.of(changes.stream()
                .flatMap(change -> seen(change, redaction).stream())
                .toList());
    }

    /** A change of nothing but what the viewer does not see is not told. */
    private static Optional<CaseChange> seen(CaseChange change, Redaction redaction) {
        var fields = change.fields().stream()
                .filter(field -> redaction.isSeen(change.section(), field))
                .toList();
        boolean told = change.fields().isEmpty() || !fields.isEmpty();
        return told
                ? Optional.of(new CaseChange(
                        change.section(), change.version(), change.changedBy(), change.changedAt(), fields))
                : Optional.empty();
    }
}
