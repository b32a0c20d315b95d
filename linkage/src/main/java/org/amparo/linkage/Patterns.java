package org.amparo.linkage;

import java.util.Arrays;

/** How often each pattern was seen: a table of its own, since tens of millions of pairs have few patterns. */
final class Patterns {
    private static final long FREE = -1L;

    private long[] patterns = filled(1 << 12);
    private double[] counts = new double[1 << 12];
    private int size;

    void add(long pattern, double count) {
        if (size * 2 > patterns.length) {
            grow();
        }
        int at = place(patterns, pattern);
        if (patterns[at] == FREE) {
            patterns[at] = pattern;
            size++;
        }
        counts[at] += count;
    }

    int size() {
        return size;
    }

    double total() {
        return Arrays.stream(counts).sum();
    }

    void each(Seen seen) {
        for (int at = 0; at < patterns.length; at++) {
            if (patterns[at] != FREE) {
                seen.pattern(patterns[at], counts[at]);
            }
        }
    }

    interface Seen {
        void pattern(long pattern, double count);
    }

    private void grow() {
        long[] bigger = filled(patterns.length * 2);
        double[] moved = new double[bigger.length];
        for (int at = 0; at < patterns.length; at++) {
            if (patterns[at] != FREE) {
                int to = place(bigger, patterns[at]);
                bigger[to] = patterns[at];
                moved[to] = counts[at];
            }
        }
        patterns = bigger;
        counts = moved;
    }

    private static int place(long[] table, long pattern) {
        int at = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 40) & table.length - 1;
        while (table[at] != FREE && table[at] != pattern) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private static long[] filled(int length) {
        long[] table = new long[length];
        Arrays.fill(table, FREE);
        return table;
    }
}
