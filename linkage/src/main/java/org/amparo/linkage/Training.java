package org.amparo.linkage;

import java.util.SplittableRandom;

/**
 * Some of the pairs that a rule brings together, to learn from.
 *
 * @param a for each pair the one record
 * @param b for each pair the other
 * @param patterns how they agree
 * @param seen how often each pattern is among them
 * @param all how many pairs the rule brings together
 */
record Training(Rule rule, int[] a, int[] b, long[] patterns, Patterns seen, double all) {
    private static final int MOST = 25_000;
    private static final int LARGEST_BLOCK = 1_000;

    static Training of(Rule rule, Records records, Fields fields, long seed) {
        Blocks blocks = Blocks.of(rule, records, LARGEST_BLOCK);
        double all = 0;
        for (int block = 0; block < blocks.count(); block++) {
            all += blocks.pairs(block);
        }
        double keep = Math.min(1, MOST / Math.max(1, all));
        SplittableRandom random = new SplittableRandom(seed);
        int room = (int) Math.min(all, MOST * 1.1 + 100);
        int[] a = new int[room];
        int[] b = new int[room];
        int size = 0;
        for (int block = 0; block < blocks.count(); block++) {
            int from = blocks.starts()[block];
            int to = blocks.starts()[block + 1];
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to && size < room; j++) {
                    int left = blocks.members()[i];
                    int right = blocks.members()[j];
                    if (records.comparable(left, right) && (keep == 1 || random.nextDouble() < keep)) {
                        a[size] = left;
                        b[size++] = right;
                    }
                }
            }
        }
        return compared(rule, fields, java.util.Arrays.copyOf(a, size), java.util.Arrays.copyOf(b, size), all);
    }

    private static Training compared(Rule rule, Fields fields, int[] a, int[] b, double all) {
        long[] patterns = new long[a.length];
        Patterns seen = new Patterns();
        for (int pair = 0; pair < a.length; pair++) {
            patterns[pair] = fields.pattern(a[pair], b[pair]);
            seen.add(patterns[pair], 1);
        }
        return new Training(rule, a, b, patterns, seen, all);
    }
}
