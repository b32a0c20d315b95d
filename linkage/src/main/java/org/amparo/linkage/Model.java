package org.amparo.linkage;

import java.util.List;

/**
 * All that scores a pair: the odds of each field, and how rare it is that two records are of one person at all.
 *
 * @param prior the share of all possible pairs that are of one person
 */
record Model(List<Odds> odds, double prior) {
    private static final double LN2 = Math.log(2);

    /** Bits for one person from the levels alone, without the prior. */
    double evidence(long pattern) {
        double bits = 0;
        for (int field = 0; field < odds.size(); field++) {
            bits += odds.get(field).weight(Pattern.level(pattern, field));
        }
        return bits;
    }

    double probability(long pattern) {
        return probability(evidence(pattern), prior);
    }

    static double probability(double bits, double prior) {
        return 1 / (1 + Math.exp(-(bits * LN2 + Math.log(prior / (1 - prior)))));
    }

    /** Bits that stand for the prior: strongly negative. */
    double priorBits() {
        return Math.log(prior / (1 - prior)) / LN2;
    }

    Model withPrior(double other) {
        return new Model(odds, other);
    }
}
