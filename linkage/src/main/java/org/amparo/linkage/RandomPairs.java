package org.amparo.linkage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pairs drawn at random, from which it is learnt how often two persons agree by chance. The few among them that are of
 * one person are weighed out once it is known how such pairs look.
 */
final class RandomPairs {
    private static final int MOST = 200_000;
    /** A level never seen by chance is taken for once in this many pairs of what was drawn. */
    private static final double UNSEEN = 0.5;

    private final Fields fields;
    private final Patterns patterns;

    private RandomPairs(Fields fields, Patterns patterns) {
        this.fields = fields;
        this.patterns = patterns;
    }

    static RandomPairs draw(Fields fields, Records records, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Patterns patterns = new Patterns();
        int draws = (int) Math.min(MOST, 4 * records.possiblePairs());
        for (int draw = 0; draw < draws; draw++) {
            int a = random.nextInt(records.twoFiles() ? records.boundary() : records.size());
            int b = records.twoFiles()
                    ? random.nextInt(records.boundary(), records.size())
                    : random.nextInt(records.size());
            if (a != b) {
                patterns.add(fields.pattern(a, b), 1);
            }
        }
        return new RandomPairs(fields, patterns);
    }

    /** For each field the shares of its levels, those of one person taken out by what is believed of matches so far. */
    List<double[]> chance(Score score) {
        double[][] counts = new double[fields.count()][];
        for (int field = 0; field < counts.length; field++) {
            counts[field] = new double[fields.levels(field)];
        }
        patterns.each((pattern, count) -> {
            double two = count * (1 - score.probability(pattern));
            for (int field = 0; field < counts.length; field++) {
                counts[field][Pattern.level(pattern, field)] += two;
            }
        });
        return IntStream.range(0, counts.length)
                .mapToObj(field -> smooth(counts[field]))
                .toList();
    }

    private static double[] smooth(double[] counts) {
        double[] even = new double[counts.length];
        java.util.Arrays.fill(even, 1, even.length, 1.0 / (even.length - 1));
        return Odds.shares(counts, even, UNSEEN * (even.length - 1));
    }

    /** How likely a pattern is of one person. */
    interface Score {
        double probability(long pattern);
    }
}
