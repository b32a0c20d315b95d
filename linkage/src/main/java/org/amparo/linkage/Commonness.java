package org.amparo.linkage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How common the values and words of the compared fields are among all records, for machines that see only some of them.
 * Only what is not rare is kept: the rest is taken for as rare as can be.
 *
 * <p>Holds numbers made from values, so that who knows a value can ask how common it is; no values.
 */
public final class Commonness implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<OfField> fields;

    /** @param fields in the order of {@link CountValues#of} */
    public Commonness(List<OfField> fields) {
        this.fields = List.copyOf(fields);
    }

    OfField field(int field) {
        return fields.get(field);
    }

    /**
     * @param present how many records have a value
     * @param values how many records have each value that is not rare
     * @param words the weight of each word of names that is not rare, see {@link CountValues#weight}
     * @param wordSum the weights of all words together
     * @param wordSquares their squares together
     */
    public record OfField(long present, Table values, Table words, long wordSum, long wordSquares)
            implements Serializable {
        long count(String value) {
            return values.of(value);
        }

        long wordWeight(String word) {
            return words.of(word);
        }
    }

    /** Counts by the marks of texts; 1 for what is not in it. */
    public static final class Table implements Serializable {
        private static final long serialVersionUID = 1;

        private final long[] marks;
        private final long[] counts;

        private Table(long[] marks, long[] counts) {
            this.marks = marks;
            this.counts = counts;
        }

        /**
         * @param marks as {@link #mark} makes them, in any order, each once
         * @param counts one for each of them
         */
        public static Table of(long[] marks, long[] counts) {
            long[] sorted = marks.clone();
            Arrays.sort(sorted);
            long[] inOrder = new long[counts.length];
            for (int i = 0; i < marks.length; i++) {
                inOrder[Arrays.binarySearch(sorted, marks[i])] = counts[i];
            }
            return new Table(sorted, inOrder);
        }

        /** The number by which a text is found. */
        public static long mark(String text) {
            return Marks.of(text);
        }

        long of(String text) {
            int at = Arrays.binarySearch(marks, Marks.of(text));
            return at < 0 ? 1 : counts[at];
        }
    }
}
