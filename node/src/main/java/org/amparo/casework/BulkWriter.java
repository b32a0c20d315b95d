package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseExploitation.CASE_EXPLOITATION;
import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.CaseNationality.CASE_NATIONALITY;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amparo.casework.CaseColumns.Column;
import org.amparo.storage.Copy;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes thousands of new cases at once, into the same columns as {@link CaseWriter}. */
@Component
class BulkWriter {
    private final Copy copy;

    BulkWriter(Copy copy) {
        this.copy = copy;
    }

    void insert(List<CaseRow> rows) {
        copy.into(
                CASE_FILE,
                CaseColumns.ALL.stream().map(Column::field).toList(),
                rows.stream().map(BulkWriter::values).toList());
        index(
                rows,
                CASE_EXPLOITATION,
                List.of(CASE_EXPLOITATION.CODE, CASE_EXPLOITATION.REGISTERED_ON, CASE_EXPLOITATION.CASE_ID),
                row -> row.content().trafficking().exploitation());
        index(
                rows,
                CASE_NATIONALITY,
                List.of(CASE_NATIONALITY.CODE, CASE_NATIONALITY.REGISTERED_ON, CASE_NATIONALITY.CASE_ID),
                row -> row.content().profile().nationalities());
        children(
                rows,
                STAGE_EVENT,
                CaseChildren.EVENT_FIELDS,
                row -> CaseChildren.events(row.id(), row.content().events()));
        children(
                rows,
                PERPETRATOR_GROUP,
                CaseChildren.PERPETRATOR_FIELDS,
                row -> CaseChildren.perpetrators(row.id(), row.content().perpetrators()));
        children(
                rows,
                REFERRAL,
                CaseChildren.REFERRAL_FIELDS,
                row -> CaseChildren.referrals(row.id(), row.content().referrals()));
    }

    private void index(
            List<CaseRow> rows, Table<?> table, List<Field<?>> fields, Function<CaseRow, List<String>> codes) {
        children(
                rows,
                table,
                fields,
                row -> codes.apply(row).stream()
                        .map(code -> new @Nullable Object[] {
                            code,
                            row.content().overview().registeredOn(),
                            row.id().value()
                        })
                        .toList());
    }

    private void children(
            List<CaseRow> rows,
            Table<?> table,
            List<Field<?>> fields,
            Function<CaseRow, List<@Nullable Object[]>> childrenOf) {
        var children = new ArrayList<@Nullable Object[]>();
        rows.forEach(row -> children.addAll(childrenOf.apply(row)));
        if (!children.isEmpty()) {
            copy.into(table, fields, children);
        }
    }

    private static @Nullable Object[] values(CaseRow row) {
        var values = new @Nullable Object[CaseColumns.ALL.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = CaseColumns.ALL.get(i).of(row);
        }
        return values;
    }
}
