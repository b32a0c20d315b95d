package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.NeedToKnow;
import org.amparo.access.Sight;
import org.amparo.access.Viewer;
import org.amparo.identity.PersonId;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;

/** A case that is there for a viewer, as far as its files are concerned. */
record CaseAtHand(CaseId id, PersonId person, InstitutionId registeredBy, Sight sight) {

    static Optional<CaseAtHand> find(DSLContext db, NeedToKnow needToKnow, Viewer viewer, CaseNumber number) {
        return db.select(CASE_FILE.ID, CASE_FILE.PERSON_ID, CASE_FILE.INSTITUTION_ID)
                .from(CASE_FILE)
                .where(Scope.of(viewer, number))
                .fetchOptional()
                .map(row -> {
                    var registeredBy = new InstitutionId(row.value3());
                    return new CaseAtHand(
                            new CaseId(row.value1()),
                            new PersonId(row.value2()),
                            registeredBy,
                            needToKnow.of(viewer, row.value1(), registeredBy));
                })
                .filter(found -> found.sight().isThere());
    }

    /** A file cannot be shown without the migratory status that may stand in it. */
    static boolean shows(Sight sight, DataClass dataClass) {
        return sight.sees(dataClass) && (dataClass != DataClass.SENSITIVE || sight.migratoryStatus());
    }

    /** Who the persons are is changed by the institution that registered the case alone. */
    static boolean mayChange(Viewer viewer, Sight sight, InstitutionId registeredBy, DataClass dataClass) {
        return sight.writes()
                && shows(sight, dataClass)
                && (dataClass != DataClass.IDENTITY || viewer.maySeeCasesOf(registeredBy));
    }

    boolean shows(DataClass dataClass) {
        return shows(sight, dataClass);
    }

    boolean mayChange(Viewer viewer, DataClass dataClass) {
        return mayChange(viewer, sight, registeredBy, dataClass);
    }

    boolean mayRemove(Viewer viewer, Attachment attachment) {
        return mayRemove(viewer, sight, registeredBy, attachment);
    }

    static boolean mayRemove(Viewer viewer, Sight sight, InstitutionId registeredBy, Attachment attachment) {
        boolean supervises = viewer.has(org.amparo.access.Role.SUPERVISOR) && viewer.maySeeCasesOf(registeredBy);
        return mayChange(viewer, sight, registeredBy, attachment.dataClass())
                && (supervises || attachment.addedBy().equals(viewer.actor()));
    }
}
