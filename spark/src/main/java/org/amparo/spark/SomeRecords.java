package org.amparo.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.linkage.FieldSpec;
import org.amparo.linkage.Records;

/** Some of the records, each with its number among all, in the order of those: what one part works on. */
final class SomeRecords {
    private final List<Row> rows = new ArrayList<>();

    /** @param number among all records, those of the second file after those of the first */
    record Row(long number, String id, String[] values) {
        void pack(Packer packer) {
            packer.number(number).text(id);
            for (String value : values) {
                packer.text(value);
            }
        }

        static Row unpack(Unpacker packed, int columns) {
            return new Row(
                    packed.number(),
                    packed.text(),
                    IntStream.range(0, columns)
                            .mapToObj(column -> packed.text())
                            .toArray(String[]::new));
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    /** Puts them into the order of their numbers, each once. */
    SomeRecords inOrder() {
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, (a, b) -> Long.compare(a.number, b.number));
        rows.clear();
        for (Row row : sorted) {
            if (rows.isEmpty() || rows.getLast().number != row.number) {
                rows.add(row);
            }
        }
        return this;
    }

    Row row(int place) {
        return rows.get(place);
    }

    long number(int place) {
        return rows.get(place).number;
    }

    /** Where the record of this number is; they are in order. */
    int place(long number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @param boundary the number of the first record of the second file */
    Records records(List<FieldSpec> columns, long boundary) {
        Records.Builder records = new Records.Builder(columns);
        boolean second = false;
        for (Row row : rows) {
            if (!second && row.number >= boundary) {
                records.secondFile();
                second = true;
            }
            records.add(row.id, List.of(row.values));
        }
        return records.build();
    }
}
