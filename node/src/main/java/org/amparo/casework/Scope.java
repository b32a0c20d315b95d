package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which cases a viewer may see, as a condition that every query carries. */
final class Scope {
    private Scope() {}

    static Condition of(Viewer viewer) {
        if (!viewer.worksOnCases() || viewer.caseInstitutions().isEmpty()) {
            return DSL.falseCondition();
        }
        var institutions = viewer.caseInstitutions().stream()
                .map(InstitutionId::value)
                .sorted()
                .toArray(Integer[]::new);
        return institutions.length == 1
                ? CASE_FILE.INSTITUTION_ID.eq(institutions[0])
                : CASE_FILE.INSTITUTION_ID.eq(DSL.any(institutions));
    }

    /** The case of that number, if it is this viewer's. */
    static Condition of(Viewer viewer, CaseNumber number) {
        return CASE_FILE.NUMBER.eq(number.value()).and(of(viewer));
    }
}
