package org.amparo.statistics;

import java.util.Arrays;

/**
 * The rows of a run of {@value #SIZE} ids, column by column, each column in as few bytes as its numbers need. Never
 * changes: a change makes a new one.
 */
final class Chunk {
    static final int BITS = 14;
    static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;

    /** One place per present row, in ascending order: empty places cost nothing. */
    private final char[] places;
    /** How often a protected figure counts the row; empty where figures are not protected. */
    private final byte[] lots;
    /** Of each dimension {@code byte[]}, {@code char[]} or {@code int[]}, whichever suffices. */
    private final Object[] columns;

    private Chunk(char[] places, byte[] lots, Object[] columns) {
        this.places = places;
        this.lots = lots;
        this.columns = columns;
    }

    static int chunkOf(long id) {
        return Math.toIntExact(id >> BITS);
    }

    int rows() {
        return places.length;
    }

    /** Writes the indexes of all rows; returns how many. */
    int all(int[] picked) {
        for (int i = 0; i < places.length; i++) {
            picked[i] = i;
        }
        return places.length;
    }

    /** Keeps those rows whose number in the column is allowed; returns how many are left. */
    int keep(int dimension, boolean[] allowed, int[] picked, int count) {
        int kept = 0;
        switch (columns[dimension]) {
            case byte[] column -> {
                for (int i = 0; i < count; i++) {
                    int row = picked[i];
                    picked[kept] = row;
                    kept += allowed[column[row] & 0xFF] ? 1 : 0;
                }
            }
            case char[] column -> {
                for (int i = 0; i < count; i++) {
                    int row = picked[i];
                    picked[kept] = row;
                    kept += allowed[column[row]] ? 1 : 0;
                }
            }
            default -> {
                int[] column = (int[]) columns[dimension];
                for (int i = 0; i < count; i++) {
                    int row = picked[i];
                    picked[kept] = row;
                    kept += allowed[column[row]] ? 1 : 0;
                }
            }
        }
        return kept;
    }

    /** Writes each of the picked rows as often as its lot says; returns how many that makes. */
    int byLot(int[] picked, int count, int[] weighted) {
        int made = 0;
        for (int i = 0; i < count; i++) {
            for (int times = lots[picked[i]]; times > 0; times--) {
                weighted[made++] = picked[i];
            }
        }
        return made;
    }

    /** Adds the picked rows to the counts of their numbers. */
    void count(int dimension, int[] picked, int count, int[] counts) {
        switch (columns[dimension]) {
            case byte[] column -> {
                for (int i = 0; i < count; i++) {
                    counts[column[picked[i]] & 0xFF]++;
                }
            }
            case char[] column -> {
                for (int i = 0; i < count; i++) {
                    counts[column[picked[i]]]++;
                }
            }
            default -> {
                int[] column = (int[]) columns[dimension];
                for (int i = 0; i < count; i++) {
                    counts[column[picked[i]]]++;
                }
            }
        }
    }

    /** A chunk that is being written. */
    static final class Draft {
        private static final byte ABSENT = -1;
        private final int[][] columns;
        private final byte[] lots = new byte[SIZE];
        private final boolean hasLots;

        /** Of so many dimensions, and empty. */
        Draft(int dimensions, boolean hasLots) {
            this.columns = new int[dimensions][SIZE];
            this.hasLots = hasLots;
            Arrays.fill(lots, ABSENT);
        }

        /** With the rows of another. */
        Draft(Chunk from, boolean hasLots) {
            this(from.columns.length, hasLots);
            for (int row = 0; row < from.places.length; row++) {
                int place = from.places[row];
                lots[place] = hasLots ? from.lots[row] : 1;
                for (int dimension = 0; dimension < columns.length; dimension++) {
                    columns[dimension][place] = from.at(dimension, row);
                }
            }
        }

        void put(long id, int lot, int[] numbers) {
            int place = (int) id & MASK;
            lots[place] = (byte) lot;
            for (int dimension = 0; dimension < columns.length; dimension++) {
                columns[dimension][place] = numbers[dimension];
            }
        }

        void remove(long id) {
            lots[(int) id & MASK] = ABSENT;
        }

        Chunk done() {
            char[] places = new char[SIZE];
            int rows = 0;
            for (int place = 0; place < SIZE; place++) {
                places[rows] = (char) place;
                rows += lots[place] == ABSENT ? 0 : 1;
            }
            places = Arrays.copyOf(places, rows);
            Object[] packed = new Object[columns.length];
            for (int dimension = 0; dimension < packed.length; dimension++) {
                packed[dimension] = packed(columns[dimension], places);
            }
            byte[] drawn = new byte[hasLots ? rows : 0];
            for (int row = 0; row < drawn.length; row++) {
                drawn[row] = lots[places[row]];
            }
            return new Chunk(places, drawn, packed);
        }

        private static Object packed(int[] column, char[] places) {
            int most = 0;
            for (char place : places) {
                most = Math.max(most, column[place]);
            }
            if (most < 1 << Byte.SIZE) {
                byte[] narrow = new byte[places.length];
                for (int row = 0; row < places.length; row++) {
                    narrow[row] = (byte) column[places[row]];
                }
                return narrow;
            }
            if (most < 1 << Character.SIZE) {
                char[] middle = new char[places.length];
                for (int row = 0; row < places.length; row++) {
                    middle[row] = (char) column[places[row]];
                }
                return middle;
            }
            int[] wide = new int[places.length];
            for (int row = 0; row < places.length; row++) {
                wide[row] = column[places[row]];
            }
            return wide;
        }
    }

    private int at(int dimension, int row) {
        return switch (columns[dimension]) {
            case byte[] column -> column[row] & 0xFF;
            case char[] column -> column[row];
            default -> ((int[]) columns[dimension])[row];
        };
    }
}
