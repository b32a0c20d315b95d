package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;

/** Many numbers of 128 bits: the rows of a table that was made column by column. */
record Rows(long[] high, long[] low) {
    static final int COLUMNS = 128;

    /** Turns 128 columns, of 64 rows a word and the first row lowest, into rows, the first column lowest in {@code low}. */
    static Rows of(long[][] columns) {
        int words = columns[0].length;
        Rows rows = new Rows(new long[words * Long.SIZE], new long[words * Long.SIZE]);
        long[] square = new long[Long.SIZE];
        for (int word = 0; word < words; word++) {
            turn(columns, 0, word, square, rows.low);
            turn(columns, Long.SIZE, word, square, rows.high);
        }
        return rows;
    }

    private static void turn(long[][] columns, int from, int word, long[] square, long[] into) {
        for (int column = 0; column < Long.SIZE; column++) {
            square[column] = columns[from + column][word];
        }
        // Halves change places, then quarters, and so on.
        long mask = 0xffffffffL;
        for (int step = 32; step != 0; step >>= 1, mask ^= mask << step) {
            for (int row = 0; row < Long.SIZE; row = (row | step) + 1 & ~step) {
                long changed = (square[row] >>> step ^ square[row | step]) & mask;
                square[row] ^= changed << step;
                square[row | step] ^= changed;
            }
        }
        System.arraycopy(square, 0, into, word * Long.SIZE, Long.SIZE);
    }

    int size() {
        return high.length;
    }

    void write(int row, ByteBuffer out) {
        out.putLong(high[row]).putLong(low[row]);
    }
}
