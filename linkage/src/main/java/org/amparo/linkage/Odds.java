package org.amparo.linkage;

import java.io.Serializable;

/**
 * What was learnt of one field: how often each level is seen between records of one person, between records of two
 * persons at random, and between records of two that belong together, such as brother and sister.
 *
 * @param matches for each level its share among pairs of one person; "missing" is 0 and takes no part
 * @param chance for each level its share among pairs of two persons; likewise
 * @param related for each level its share among pairs of two persons of one family or house; likewise
 */
record Odds(double[] matches, Chance chance, double[] related) implements Serializable {
    private static final double LN2 = Math.log(2);

    /**
     * Bits that an agreement at this level speaks for one person, against two at random; 0 for "missing".
     *
     * @param pattern how the two agree in all fields
     */
    double weight(int level, long pattern) {
        return level == Pattern.MISSING ? 0 : Math.log(matches[level] / chance.of(pattern)[level]) / LN2;
    }

    /** Bits that it speaks for two of one family, against two at random. */
    double relatedWeight(int level, long pattern) {
        return level == Pattern.MISSING ? 0 : Math.log(related[level] / chance.of(pattern)[level]) / LN2;
    }

    /**
     * What is believed before anything was seen: most pairs of one person agree, and what does not agree does so in any
     * way.
     */
    static double[] believed(int levels) {
        return believed(levels, 0.8);
    }

    /** The same of two of one family, in what families share. */
    static double[] believedOfFamilies(int levels) {
        return believed(levels, 0.6);
    }

    private static double[] believed(int levels, double same) {
        double[] believed = new double[levels];
        believed[Pattern.SAME] = same;
        for (int level = Pattern.SAME + 1; level < levels; level++) {
            believed[level] = (1 - same) / (levels - 2);
        }
        return believed;
    }

    /**
     * How two of one family agree in a field that is a person's own: as two persons at random do, but for the few twins
     * and namesakes among them.
     *
     * @param alike the share of those
     */
    static double[] own(double[] chance, double[] matches, double alike) {
        double[] own = new double[chance.length];
        for (int level = Pattern.SAME; level < own.length; level++) {
            own[level] = (1 - alike) * chance[level] + alike * matches[level];
        }
        return own;
    }

    /** Counts made into shares, with a little of {@code before} added so that nothing is impossible. */
    static double[] shares(double[] counts, double[] before, double strength) {
        double total = strength;
        for (int level = Pattern.SAME; level < counts.length; level++) {
            total += counts[level];
        }
        double[] shares = new double[counts.length];
        for (int level = Pattern.SAME; level < counts.length; level++) {
            shares[level] = (counts[level] + strength * before[level]) / total;
        }
        return shares;
    }
}
