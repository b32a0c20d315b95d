package org.amparo.access;

import java.time.LocalDate;
import org.amparo.confidential.Purpose;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which cases of other institutions a viewer sees, as parts of other rooms' queries. */
public final class VisibleCases {
    private static final String NAME = "visible_cases";
    /** The case's id. */
    public static final Field<Long> CASE_ID = DSL.field(DSL.name(NAME, "case_id"), SQLDataType.BIGINT);
    /** The day on which it was registered. */
    public static final Field<LocalDate> REGISTERED_ON =
            DSL.field(DSL.name(NAME, "registered_on"), SQLDataType.LOCALDATE);

    private static final Field<String> PURPOSE = DSL.field(DSL.name(NAME, "purpose"), SQLDataType.CLOB);

    private VisibleCases() {}

    /** The cases that are shared with the viewer's institutions for what the viewer works for. */
    public static TableLike<? extends Record> sharedWith(Viewer viewer) {
        return shared(viewer).asTable(NAME);
    }

    /** Whether that case is among them. */
    public static Condition isShared(Viewer viewer, Field<Long> caseId) {
        return DSL.exists(shared(viewer).and(CASE_ID.eq(caseId)));
    }

    /** Whether the viewer opened that case by force, and still may see it. */
    public static Condition isOpenedByForce(Viewer viewer, Field<Long> caseId) {
        return DSL.condition(
                "access.opened_by_force({0}, {1})",
                caseId, DSL.val(viewer.user().value()));
    }

    /** Whether that case implicates none of the institutions of whoever shows the ticket. */
    public static Condition isNotClosed(Field<Long> caseId) {
        return DSL.condition("{0} <> all ((select access.closed_cases())::bigint[])", caseId);
    }

    private static org.jooq.SelectConditionStep<?> shared(Viewer viewer) {
        Table<?> visible = DSL.table("access.visible_cases({0})", DSL.val(institutions(viewer)))
                .as(NAME);
        return DSL.select(CASE_ID, REGISTERED_ON).from(visible).where(PURPOSE.in(purposes(viewer)));
    }

    private static Integer[] institutions(Viewer viewer) {
        return viewer.teamInstitutions().stream()
                .map(InstitutionId::value)
                .sorted()
                .toArray(Integer[]::new);
    }

    private static String[] purposes(Viewer viewer) {
        return viewer.roles().stream()
                .flatMap(role -> role.purposes().stream())
                .filter(purpose -> purpose != Purpose.REGISTRATION)
                .map(Purpose::code)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
