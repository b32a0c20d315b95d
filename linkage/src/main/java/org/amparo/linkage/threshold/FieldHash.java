package org.amparo.linkage.threshold;

/**
 * A polynomial over GF(2^128) whose coefficients are the words of a column, two each, at a point that is drawn: two different
 * columns of as many words have the same value at one point in 2^117 at most, for columns up to 32 KiB. It is linear: the
 * value of a sum is the sum of the values. The field is that of x^128 + x^7 + x^2 + x + 1, as in GCM (NIST SP 800-38D), the
 * lowest coefficient in the lowest bit.
 */
final class FieldHash {
    private static final int REDUCED = 0x87;

    /** The point times each byte in each place: high and low half. */
    private final long[][] high = new long[16][256];

    private final long[][] low = new long[16][256];

    /** The point where the polynomial is looked at. */
    FieldHash(long high, long low) {
        long h = high;
        long l = low;
        for (int place = 0; place < 16; place++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                for (int known = 0; known < 1 << bit; known++) {
                    this.high[place][1 << bit | known] = this.high[place][known] ^ h;
                    this.low[place][1 << bit | known] = this.low[place][known] ^ l;
                }
                long carried = h >>> 63;
                h = h << 1 | l >>> 63;
                l = l << 1 ^ carried * REDUCED;
            }
        }
    }

    /** The value of a column of an even number of words, the last two being added as they are; high and low half. */
    long[] of(long[] column) {
        long h = 0;
        long l = 0;
        for (int word = 0; word < column.length; word += 2) {
            long nextHigh = column[word];
            long nextLow = column[word + 1];
            for (int place = 0; place < 8; place++) {
                int lower = (int) (l >>> place * 8) & 0xff;
                int upper = (int) (h >>> place * 8) & 0xff;
                nextHigh ^= high[place][lower] ^ high[place + 8][upper];
                nextLow ^= low[place][lower] ^ low[place + 8][upper];
            }
            h = nextHigh;
            l = nextLow;
        }
        return new long[] {h, l};
    }
}
