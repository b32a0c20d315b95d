package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.PerpetratorGroup.PERPETRATOR_GROUP;
import static org.amparo.casework.rows.tables.Referral.REFERRAL;
import static org.amparo.casework.rows.tables.StageEvent.STAGE_EVENT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.casework.CaseColumns.Column;
import org.amparo.storage.Copy;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes thousands of new cases at once, into the same columns as {@link CaseWriter}. Sealing their texts and writing them
 * are two steps: the first asks the database nothing.
 */
@Component
class BulkWriter {
    private static final List<Field<?>> FILE_FIELDS = Stream.concat(
                    CaseColumns.ALL.stream().<Field<?>>map(Column::field), Stream.of(CASE_FILE.TEXTS))
            .toList();

    private final Copy copy;
    private final CaseFacets facets;

    BulkWriter(Copy copy, CaseFacets facets) {
        this.copy = copy;
        this.facets = facets;
    }

    /** Cases as they go into the tables. */
    record Sheets(
            List<CaseRow> cases,
            List<@Nullable Object[]> files,
            List<@Nullable Object[]> events,
            List<@Nullable Object[]> perpetrators,
            List<@Nullable Object[]> referrals) {}

    /** Seals, on whatever thread. */
    static Sheets sheets(List<CaseRow> cases, CaseKeys keys) {
        var sheets = new Sheets(
                cases, new ArrayList<>(cases.size()), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var row : cases) {
            sheets.files.add(values(row, keys));
            sheets.events.addAll(CaseChildren.events(row.id(), row.content().events(), keys));
            sheets.perpetrators.addAll(
                    CaseChildren.perpetrators(row.id(), row.content().perpetrators(), keys));
            sheets.referrals.addAll(
                    CaseChildren.referrals(row.id(), row.content().referrals(), keys));
        }
        return sheets;
    }

    void insert(Sheets sheets) {
        copy.into(CASE_FILE, FILE_FIELDS, sheets.files);
        facets.copy(sheets.cases);
        children(STAGE_EVENT, CaseChildren.EVENT_FIELDS, sheets.events);
        children(PERPETRATOR_GROUP, CaseChildren.PERPETRATOR_FIELDS, sheets.perpetrators);
        children(REFERRAL, CaseChildren.REFERRAL_FIELDS, sheets.referrals);
    }

    private void children(Table<?> table, List<Field<?>> fields, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            copy.into(table, fields, rows);
        }
    }

    private static @Nullable Object[] values(CaseRow row, CaseKeys keys) {
        int columns = CaseColumns.ALL.size();
        var values = new @Nullable Object[columns + 1];
        for (int i = 0; i < columns; i++) {
            values[i] = CaseColumns.ALL.get(i).of(row);
        }
        values[columns] = CaseTexts.of(row).seal(row.id().value(), keys);
        return values;
    }
}
