package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which cases a viewer may see, as a condition that every query carries. */
final class Scope {
    private Scope() {}

    static Condition of(Viewer viewer) {
        return of(viewer, CASE_FILE.INSTITUTION_ID);
    }

    /** The same, where the case's institution stands in another column. */
    static Condition of(Viewer viewer, Field<Integer> institution) {
        var institutions = institutions(viewer).toArray(Integer[]::new);
        return switch (institutions.length) {
            case 0 -> DSL.falseCondition();
            case 1 -> institution.eq(institutions[0]);
            default -> institution.eq(DSL.any(institutions));
        };
    }

    /** The institutions whose cases the viewer may see. */
    static Stream<Integer> institutions(Viewer viewer) {
        return viewer.worksOnCases()
                ? viewer.caseInstitutions().stream().map(InstitutionId::value).sorted()
                : Stream.empty();
    }

    /** The case of that number, if it is this viewer's. */
    static Condition of(Viewer viewer, CaseNumber number) {
        return CASE_FILE.NUMBER.eq(number.value()).and(of(viewer));
    }
}
