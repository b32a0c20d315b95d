package org.amparo.linkage;

/**
 * What was learnt of one field: how often each level is seen between records of one person, and between records of two.
 *
 * @param matches for each level its share among pairs of one person; "missing" is 0 and takes no part
 * @param chance for each level its share among pairs of two persons; likewise
 */
record Odds(double[] matches, double[] chance) {
    private static final double LN2 = Math.log(2);

    /** Bits that an agreement at this level speaks for one person; 0 for "missing". */
    double weight(int level) {
        return level == Pattern.MISSING ? 0 : Math.log(matches[level] / chance[level]) / LN2;
    }

    Odds withChance(double[] other) {
        return new Odds(matches, other);
    }

    Odds withMatches(double[] other) {
        return new Odds(other, chance);
    }

    /**
     * What is believed before anything was seen: most pairs of one person agree, and what does not agree does so in any
     * way.
     */
    static double[] believed(int levels) {
        double[] believed = new double[levels];
        believed[Pattern.SAME] = 0.8;
        for (int level = Pattern.SAME + 1; level < levels; level++) {
            believed[level] = 0.2 / (levels - 2);
        }
        return believed;
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
