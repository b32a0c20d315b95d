package org.amparo.casework;

import static org.amparo.casework.rows.tables.CaseFile.CASE_FILE;
import static org.amparo.casework.rows.tables.ImportRow.IMPORT_ROW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.access.InstitutionId;
import org.amparo.casework.CaseImports.Refusal;
import org.amparo.casework.ImportedRows.Numbered;
import org.amparo.casework.TakeInCases.Batch;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells rows that are cases already from rows that are new. */
@Component
class KnownRows {
    private final DSLContext db;

    KnownRows(DSLContext db) {
        this.db = db;
    }

    /** A row whose case is here. */
    record Known(CaseId id, CaseImports.Row row) {}

    /**
     * The rows, sorted.
     *
     * @param known rows that name a case by its number
     * @param repeated how many rows without a number came in before
     */
    record Sorted(List<Known> known, List<Numbered> fresh, int repeated, List<Refusal> refused) {}

    Sorted sort(Batch batch, List<Numbered> rows) {
        var cases = byNumber(rows);
        var before = takenInBefore(batch, rows);
        var known = new ArrayList<Known>();
        var fresh = new ArrayList<Numbered>();
        var refused = new ArrayList<Refusal>();
        int repeated = 0;
        for (var row : rows) {
            var number = row.row().number();
            if (number.isEmpty()) {
                if (before.contains(key(row))) {
                    repeated++;
                } else {
                    fresh.add(row);
                }
            } else if (!cases.containsKey(number.get())) {
                fresh.add(row);
            } else {
                var owned = cases.get(number.get());
                if (batch.importer().maySeeCasesOf(owned.institution())) {
                    known.add(new Known(owned.id(), row.row()));
                } else {
                    refused.add(new Refusal(row.index(), "not_yours"));
                }
            }
        }
        return new Sorted(known, fresh, repeated, refused);
    }

    private record Owned(CaseId id, InstitutionId institution) {}

    private Map<CaseNumber, Owned> byNumber(List<Numbered> rows) {
        var numbers = rows.stream()
                .flatMap(row -> row.row().number().stream())
                .map(CaseNumber::value)
                .toArray(String[]::new);
        var found = new HashMap<CaseNumber, Owned>();
        if (numbers.length > 0) {
            db.select(CASE_FILE.NUMBER, CASE_FILE.ID, CASE_FILE.INSTITUTION_ID)
                    .from(CASE_FILE)
                    .where(CASE_FILE.NUMBER.eq(DSL.any(numbers)))
                    .forEach(row -> found.put(
                            new CaseNumber(row.value1()),
                            new Owned(new CaseId(row.value2()), new InstitutionId(row.value3()))));
        }
        return found;
    }

    private Set<String> takenInBefore(Batch batch, List<Numbered> rows) {
        var hashes = rows.stream()
                .filter(row -> row.ordinal() > 0)
                .map(row -> row.row().hash())
                .toArray(byte[][]::new);
        var found = new HashSet<String>();
        if (hashes.length > 0) {
            db.select(IMPORT_ROW.ROW_HASH, IMPORT_ROW.ORDINAL)
                    .from(IMPORT_ROW)
                    .where(IMPORT_ROW.SOURCE.eq(batch.source()))
                    .and(IMPORT_ROW.ROW_HASH.eq(DSL.any(hashes)))
                    .forEach(row -> found.add(key(row.value1(), row.value2())));
        }
        return found;
    }

    private static String key(Numbered row) {
        return key(row.row().hash(), row.ordinal());
    }

    private static String key(byte[] hash, int ordinal) {
        return HexFormat.of().formatHex(hash) + ":" + ordinal;
    }
}
