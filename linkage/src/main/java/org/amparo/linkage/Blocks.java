package org.amparo.linkage;

import java.util.Arrays;

/**
 * The records that a rule brings together, block by block. A record that shares its key with nobody is in no block.
 *
 * @param width in how many blocks a record can be
 * @param ofRecord the blocks of record {@code r} from {@code r * width}; -1 for none
 * @param starts where each block begins in {@code members}; one more than there are blocks
 * @param members records, ascending within a block
 * @param leftOut pairs of blocks that were too large to be compared
 */
record Blocks(int width, int[] ofRecord, int[] starts, int[] members, long leftOut) {
    /** Blocks of more records are left out. */
    static final int LARGEST = 2_000;

    int count() {
        return starts.length - 1;
    }

    long pairs(int block) {
        long size = starts[block + 1] - starts[block];
        return size * (size - 1) / 2;
    }

    boolean share(int a, int b) {
        return firstShared(a, b) >= 0;
    }

    /** The lowest block that both are in, -1 if there is none. */
    int firstShared(int a, int b) {
        if (width == 1) {
            return ofRecord[a] >= 0 && ofRecord[a] == ofRecord[b] ? ofRecord[a] : -1;
        }
        int first = -1;
        for (int i = 0; i < width; i++) {
            int block = ofRecord[a * width + i];
            for (int j = 0; block >= 0 && j < width; j++) {
                if (ofRecord[b * width + j] == block && (first < 0 || block < first)) {
                    first = block;
                }
            }
        }
        return first;
    }

    /**
     * Sorts the keys of a rule into blocks.
     *
     * @param largest blocks of more records than this are left out
     */
    static Blocks of(Rule rule, Records records, int largest) {
        int width = rule.width();
        long[] keyed = new long[records.size() * width];
        int entries = 0;
        for (int record = 0; record < records.size(); record++) {
            for (int slot = 0; slot < width; slot++) {
                long key = rule.key(record, slot);
                if (key != Rule.NO_KEY && !repeats(rule, record, slot, key)) {
                    keyed[entries++] = key << 32 | record;
                }
            }
        }
        Arrays.parallelSort(keyed, 0, entries);
        return gather(records, keyed, entries, width, largest);
    }

    private static boolean repeats(Rule rule, int record, int slot, long key) {
        for (int before = 0; before < slot; before++) {
            if (rule.key(record, before) == key) {
                return true;
            }
        }
        return false;
    }

    private static Blocks gather(Records records, long[] keyed, int entries, int width, int largest) {
        int[] ofRecord = new int[records.size() * width];
        Arrays.fill(ofRecord, -1);
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
                    int record = (int) keyed[entry];
                    members[filled++] = record;
                    put(ofRecord, record * width, width, blocks);
                }
                starts[++blocks] = filled;
            }
        }
        return new Blocks(width, ofRecord, Arrays.copyOf(starts, blocks + 1), Arrays.copyOf(members, filled), leftOut);
    }

    private static void put(int[] ofRecord, int from, int width, int block) {
        for (int slot = from; slot < from + width; slot++) {
            if (ofRecord[slot] < 0) {
                ofRecord[slot] = block;
                return;
            }
        }
    }
}
