package org.amparo.linkage;

import java.util.Arrays;

/** How many pairs a rule brings together, estimated from a share of its keys that is known exactly. */
final class PairCounts {
    private static final int KEYS = 100_000;

    private final Records records;
    /** One key in so many is counted. */
    private final int every;

    PairCounts(Records records) {
        this.records = records;
        this.every = Math.max(1, records.size() / KEYS);
    }

    double estimate(Rule rule) {
        int[] keys = new int[1024];
        int size = 0;
        int width = rule.width();
        for (int record = 0; record < records.size(); record++) {
            for (int slot = 0; slot < width; slot++) {
                long key = rule.key(record, slot);
                if (key != Rule.NO_KEY && key % every == 0) {
                    if (size == keys.length) {
                        keys = Arrays.copyOf(keys, size * 2);
                    }
                    keys[size++] = (int) key;
                }
            }
        }
        Arrays.sort(keys, 0, size);
        double pairs = 0;
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            pairs += (to - from) * (to - from - 1.0) / 2;
        }
        // Of two files only the pairs across count, and of a block half of them are, if both files are alike.
        return pairs * every * (records.twoFiles() ? 2 * across() : 1);
    }

    private double across() {
        double first = records.boundary() / (double) records.size();
        return first * (1 - first);
    }
}
