package org.amparo.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.amparo.casework.CaseImports.Row;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Counts equal rows of a file: a row without a number is known again by its hash and its ordinal among equals. The
 * counts live in a temporary table, so that memory stays flat however long the file is.
 */
@Component
class ImportedRows {
    private final DSLContext db;

    ImportedRows(DSLContext db) {
        this.db = db;
    }

    /** A row and its ordinal among the equal rows of the file, from 1; 0 for rows that have a number. */
    record Numbered(int index, Row row, int ordinal) {}

    /** Prepares the counts for the file that this transaction reads. */
    void begin() {
        db.execute("drop table if exists pg_temp.imported_row");
        db.execute(
                "create temporary table imported_row (row_hash bytea primary key, n integer not null) on commit drop");
    }

    List<Numbered> withOrdinals(List<Row> rows) {
        var here = new HashMap<String, Integer>();
        var hashes = new ArrayList<byte[]>();
        rows.stream().filter(row -> row.number().isEmpty()).forEach(row -> {
            if (here.merge(hex(row), 1, Integer::sum) == 1) {
                hashes.add(row.hash());
            }
        });
        var before = hashes.isEmpty() ? new HashMap<String, Integer>() : count(hashes, here);
        var numbered = new ArrayList<Numbered>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int ordinal = row.number().isPresent() ? 0 : before.merge(hex(row), 1, Integer::sum);
            numbered.add(new Numbered(i, row, ordinal));
        }
        return numbered;
    }

    /** Adds these rows to the counts, and tells how many equal ones came before them. */
    private HashMap<String, Integer> count(List<byte[]> hashes, HashMap<String, Integer> here) {
        var counts = hashes.stream()
                .map(hash -> here.get(HexFormat.of().formatHex(hash)))
                .toArray(Integer[]::new);
        var before = new HashMap<String, Integer>();
        db.resultQuery(
                        """
                        insert into imported_row (row_hash, n)
                        select * from unnest({0}, {1})
                        on conflict (row_hash) do update set n = imported_row.n + excluded.n
                        returning row_hash, n
                        """,
                        DSL.val(hashes.toArray(byte[][]::new), SQLDataType.BLOB.array()),
                        DSL.val(counts, SQLDataType.INTEGER.array()))
                .forEach(row -> {
                    var hex = HexFormat.of().formatHex(row.get(0, byte[].class));
                    before.put(hex, row.get(1, Integer.class) - here.getOrDefault(hex, 0));
                });
        return before;
    }

    private static String hex(Row row) {
        return HexFormat.of().formatHex(row.hash());
    }
}
