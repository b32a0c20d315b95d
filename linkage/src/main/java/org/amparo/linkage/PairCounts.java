package org.amparo.linkage;

import java.util.Arrays;

/** How many pairs a rule brings together, estimated from some of the records: of all where there are few. */
final class PairCounts {
    private static final int SAMPLE = 60_000;

    private final Records records;
    /** One record in so many is looked at. */
    private final int every;

    PairCounts(Records records) {
        this.records = records;
        this.every = Math.max(1, (records.size() + SAMPLE - 1) / SAMPLE);
    }

    double estimate(Rule rule) {
        int width = rule.width();
        int[] keys = new int[(records.size() / every + 1) * width];
        int size = 0;
        for (int record = 0; record < records.size(); record += every) {
            for (int slot = 0; slot < width; slot++) {
                long key = rule.key(record, slot);
                if (key != Rule.NO_KEY) {
                    keys[size++] = (int) key;
                }
            }
        }
        Arrays.parallelSort(keys, 0, size);
        double pairs = 0;
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            pairs += (to - from) * (to - from - 1.0) / 2;
        }
        // Of two files only the pairs across count, and of a block half of them are, if both files are alike.
        return pairs * every * every * (records.twoFiles() ? 2 * across() : 1);
    }

    private double across() {
        double first = records.boundary() / (double) records.size();
        return first * (1 - first);
    }
}
