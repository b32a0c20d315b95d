package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amparo.casework.CaseColumns.Column;
import org.amparo.identity.PersonKeys;
import org.amparo.storage.Copy;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes thousands of new cases at once, into the same columns as {@link CaseWriter}. */
@Component
class BulkWriter {
    private final Copy copy;
    private final CaseFacets facets;
    private final PersonKeys personKeys;

    BulkWriter(Copy copy, CaseFacets facets, PersonKeys personKeys) {
        this.copy = copy;
        this.facets = facets;
        this.personKeys = personKeys;
    }

    void insert(List<CaseRow> rows) {
        var keys = CaseKeys.of(personKeys, rows);
        copy.into(
                CASE_FILE,
                CaseColumns.ALL.stream().map(Column::field).toList(),
                rows.stream().map(BulkWriter::values).toList());
        facets.copy(rows);
        children(
                rows,
                STAGE_EVENT,
                CaseChildren.EVENT_FIELDS,
                row -> CaseChildren.events(row.id(), row.content().events(), keys));
        children(
                rows,
                PERPETRATOR_GROUP,
                CaseChildren.PERPETRATOR_FIELDS,
                row -> CaseChildren.perpetrators(row.id(), row.content().perpetrators(), keys));
        children(
                rows,
                REFERRAL,
                CaseChildren.REFERRAL_FIELDS,
                row -> CaseChildren.referrals(row.id(), row.content().referrals(), keys));
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
