package org.amparo.linkage;

import java.util.Arrays;

/**
 * The records that a rule brings together, block by block. A record that shares its key with nobody is in no block.
 *
 * @param width in how many blocks a record can be
 * @param starts where each block begins in {@code members}; one more than there are blocks
 * @param members records, ascending within a block
 * @param leftOut pairs of blocks that were too large to be compared
 */
record Blocks(int width, int[] starts, int[] members, long leftOut) {
    /** Blocks of more records are left out. */
    static final int LARGEST = 2_000;

    private static final int NONE = (int) Rule.NO_KEY;

    int count() {
        return starts.length - 1;
    }

    long pairs(int block) {
        long size = starts[block + 1] - starts[block];
        return size * (size - 1) / 2;
    }

    /**
     * Sorts the keys of a rule into blocks.
     *
     * @param largest blocks of more records than this are left out
     */
    static Blocks of(Rule rule, Records records, int largest) {
        int width = rule.width();
        int[] keys = new int[records.size() * width];
        MetTwice met = new MetTwice(keys.length);
        for (int record = 0; record < records.size(); record++) {
            for (int slot = 0; slot < width; slot++) {
                int at = record * width + slot;
                keys[at] = (int) rule.key(record, slot);
                if (keys[at] != NONE && repeats(keys, record * width, at)) {
                    keys[at] = NONE;
                }
                met.see(keys[at]);
            }
        }
        int shared = 0;
        for (int key : keys) {
            shared += met.twice(key) ? 1 : 0;
        }
        long[] keyed = new long[shared];
        int entries = 0;
        for (int at = 0; at < keys.length; at++) {
            if (met.twice(keys[at])) {
                keyed[entries++] = (long) keys[at] << 32 | at / width;
            }
        }
        Arrays.sort(keyed);
        return gather(records, keyed, entries, width, largest);
    }

    private static boolean repeats(int[] keys, int from, int at) {
        for (int before = from; before < at; before++) {
            if (keys[before] == keys[at]) {
                return true;
            }
        }
        return false;
    }

    /** Which keys were met more than once, and a few that were not: most are met once, and need not be sorted. */
    private static final class MetTwice {
        private static final int BITS_FOR_EACH = 8;

        private final long[] once;
        private final long[] twice;

        MetTwice(int most) {
            once = new long[Integer.highestOneBit(Math.max(1, most / (Long.SIZE / BITS_FOR_EACH))) << 1];
            twice = new long[once.length];
        }

        void see(int key) {
            if (key != NONE) {
                int word = word(key);
                twice[word] |= once[word] & 1L << key;
                once[word] |= 1L << key;
            }
        }

        boolean twice(int key) {
            return key != NONE && (twice[word(key)] & 1L << key) != 0;
        }

        private int word(int key) {
            return key >>> 6 & once.length - 1;
        }
    }

    private static Blocks gather(Records records, long[] keyed, int entries, int width, int largest) {
        int[] members = new int[entries];
        int[] starts = new int[entries / 2 + 2];
        int blocks = 0;
        int filled = 0;
        long leftOut = 0;
        for (int from = 0, to; from < entries; from = to) {
            to = from + 1;
            while (to < entries && keyed[to] >>> 32 == keyed[from] >>> 32) {
                to++;
            }
            long size = to - from;
            if (size > largest) {
                leftOut += size * (size - 1) / 2;
            } else if (size > 1 && records.comparable((int) keyed[from], (int) keyed[to - 1])) {
                for (int entry = from; entry < to; entry++) {
                    members[filled++] = (int) keyed[entry];
                }
                starts[++blocks] = filled;
            }
        }
        return new Blocks(width, Arrays.copyOf(starts, blocks + 1), Arrays.copyOf(members, filled), leftOut);
    }
}
