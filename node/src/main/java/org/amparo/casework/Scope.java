package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;

import java.util.stream.Stream;
import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;
import org.amparo.access.VisibleCases;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which cases a viewer may see, as a condition that every query carries. The database says the same beneath it, by
 * row-level security; this is what its planner can use.
 */
final class Scope {
    private Scope() {}

    /** Cases that the viewer's institutions registered, and those that are shared with them. */
    static Condition of(Viewer viewer) {
        return own(viewer).or(VisibleCases.isShared(viewer, CASE_FILE.ID)).and(VisibleCases.isNotClosed(CASE_FILE.ID));
    }

    /** Cases that the viewer's institutions registered. */
    static Condition own(Viewer viewer) {
        return own(viewer, CASE_FILE.INSTITUTION_ID);
    }

    /** The same, where the case's institution stands in another column. */
    static Condition own(Viewer viewer, Field<Integer> institution) {
        var institutions = institutions(viewer).toArray(Integer[]::new);
        return switch (institutions.length) {
            case 0 -> DSL.falseCondition();
            case 1 -> institution.eq(institutions[0]);
            default -> institution.eq(DSL.any(institutions));
        };
    }

    /** The same, as a condition that no index serves. */
    static Condition ownWithoutIndex(Viewer viewer, Field<Integer> institution) {
        var institutions = institutions(viewer).map(Integer::longValue).toArray(Long[]::new);
        var wider = institution.cast(SQLDataType.BIGINT);
        return switch (institutions.length) {
            case 0 -> DSL.falseCondition();
            case 1 -> wider.eq(institutions[0]);
            default -> wider.eq(DSL.any(institutions));
        };
    }

    /** The institutions whose registered cases the viewer may see. */
    static Stream<Integer> institutions(Viewer viewer) {
        return viewer.caseInstitutions().stream().map(InstitutionId::value).sorted();
    }

    /** The case of that number, if the viewer may see it, be it for two hours by force. */
    static Condition of(Viewer viewer, CaseNumber number) {
        return CASE_FILE
                .NUMBER
                .eq(number.value())
                .and(own(viewer)
                        .or(VisibleCases.isShared(viewer, CASE_FILE.ID))
                        .or(VisibleCases.isOpenedByForce(viewer, CASE_FILE.ID)))
                .and(VisibleCases.isNotClosed(CASE_FILE.ID));
    }
}
