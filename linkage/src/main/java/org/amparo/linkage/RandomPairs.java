package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pairs drawn at random, from which it is learnt how often two persons agree by chance. The few among them that are of
 * one person are weighed out once it is known how such pairs look.
 */
final class RandomPairs {
    private static final int MOST = 100_000;
    /** A level never seen by chance is taken for once in this many pairs of what was drawn. */
    private static final double UNSEEN = 0.5;
    /** Fields in which two agree more seldom than this by chance tell enough by themselves. */
    private static final double COMMON = 0.01;
    /** What hangs together by less than this factor is taken for independent. */
    private static final double CLEARLY = 1.3;
    /** From so many pairs on it is believed that fields hang together. */
    private static final double ENOUGH = 40;

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

    /** For each field how two persons agree by chance, pairs of one person taken out by what is believed of them so far. */
    List<Chance> chance(Score score) {
        return chance(score, true);
    }

    /** The same before anything is believed of the pairs: what hangs together may do so because it is one person. */
    List<Chance> chanceOfAll() {
        return chance(pattern -> 0, false);
    }

    private List<Chance> chance(Score score, boolean hanging) {
        int count = fields.count();
        double[][] counts = new double[count][];
        double[][][] ifSame = new double[count][count][];
        for (int field = 0; field < count; field++) {
            counts[field] = new double[fields.levels(field)];
            for (int parent = 0; parent < count; parent++) {
                ifSame[field][parent] = new double[fields.levels(field)];
            }
        }
        patterns.each((pattern, seen) -> {
            double two = seen * (1 - score.probability(pattern));
            for (int field = 0; field < count; field++) {
                counts[field][Pattern.level(pattern, field)] += two;
            }
            for (int parent = 0; parent < count; parent++) {
                for (int field = 0; Pattern.level(pattern, parent) == Pattern.SAME && field < count; field++) {
                    ifSame[field][parent][Pattern.level(pattern, field)] += two;
                }
            }
        });
        double[][] shares = Arrays.stream(counts).map(RandomPairs::smooth).toArray(double[][]::new);
        return IntStream.range(0, count)
                .mapToObj(
                        field -> hanging ? hangingOn(field, shares, ifSame[field]) : Chance.independent(shares[field]))
                .toList();
    }

    /** The field on which this one hangs the most: one that tells more, and with which agreement comes clearly more often. */
    private static Chance hangingOn(int field, double[][] shares, double[][] ifSame) {
        double same = shares[field][Pattern.SAME];
        if (same < COMMON) {
            return Chance.independent(shares[field]);
        }
        int best = -1;
        double most = CLEARLY;
        for (int parent = 0; parent < shares.length; parent++) {
            double seen = Arrays.stream(ifSame[parent]).skip(1).sum();
            double ratio = ifSame[parent][Pattern.SAME] / Math.max(1, seen) / same;
            if (parent != field && shares[parent][Pattern.SAME] < same && seen >= ENOUGH && ratio > most) {
                most = ratio;
                best = parent;
            }
        }
        return best < 0
                ? Chance.independent(shares[field])
                : new Chance(shares[field], best, Odds.shares(ifSame[best], shares[field], ENOUGH / 2));
    }

    private static double[] smooth(double[] counts) {
        double[] even = new double[counts.length];
        Arrays.fill(even, 1, even.length, 1.0 / (even.length - 1));
        return Odds.shares(counts, even, UNSEEN * (even.length - 1));
    }

    /** How likely a pattern is of one person. */
    interface Score {
        double probability(long pattern);
    }
}
