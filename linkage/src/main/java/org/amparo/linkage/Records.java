package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records of one file or of two, column by column. A record is its position: those of the first file from 0, those
 * of the second after them.
 */
public final class Records {
    private final List<String> ids;
    private final List<Column> columns;
    private final int boundary;

    private Records(List<String> ids, List<Column> columns, int boundary) {
        this.ids = ids;
        this.columns = columns;
        this.boundary = boundary;
    }

    public int size() {
        return ids.size();
    }

    public String id(int record) {
        return ids.get(record);
    }

    /** Whether there are two files, so that only pairs across them are looked for. */
    public boolean twoFiles() {
        return boundary < size();
    }

    public boolean ofFirstFile(int record) {
        return record < boundary;
    }

    /** How many records are of the first file. */
    int boundary() {
        return boundary;
    }

    List<Column> columns() {
        return columns;
    }

    public List<FieldSpec> fields() {
        return columns.stream().map(Column::spec).toList();
    }

    /** What a record holds in a field, empty if nothing. */
    public String value(int record, int field) {
        Column column = columns.get(field);
        int code = column.codes()[record];
        return code < 0 ? "" : column.values().get(code);
    }

    /** How many pairs could be compared at all. */
    double possiblePairs() {
        return possiblePairs(size(), boundary);
    }

    /** @param first how many of them are of the first file */
    static double possiblePairs(double records, double first) {
        return first < records ? first * (records - first) : records * (records - 1) / 2;
    }

    /** Whether two different records may be compared: across the files where there are two. */
    boolean comparable(int a, int b) {
        return !twoFiles() || a < boundary != b < boundary;
    }

    /** Takes records in, row by row. Not for several threads. */
    public static final class Builder {
        private final List<String> ids = new ArrayList<>();
        private final List<Column.Growing> columns;
        private int boundary = -1;

        public Builder(List<FieldSpec> fields) {
            if (fields.isEmpty() || fields.size() > Pattern.MOST_FIELDS) {
                throw new IllegalArgumentException("between 1 and " + Pattern.MOST_FIELDS + " fields can be compared");
            }
            this.columns = fields.stream().map(Column.Growing::new).toList();
        }

        /** Adds one record; values in the order of the fields, empty where there is none. */
        public Builder add(String id, List<String> values) {
            ids.add(id);
            IntStream.range(0, columns.size())
                    .forEach(field -> columns.get(field).add(values.get(field).strip()));
            return this;
        }

        /** What comes after this is the second file. */
        public Builder secondFile() {
            if (boundary >= 0) {
                throw new IllegalStateException("two files at most");
            }
            boundary = ids.size();
            return this;
        }

        public Records build() {
            return new Records(
                    List.copyOf(ids),
                    columns.stream().map(Column.Growing::done).toList(),
                    boundary < 0 ? ids.size() : boundary);
        }
    }
}
