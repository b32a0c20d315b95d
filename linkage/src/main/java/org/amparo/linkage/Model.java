package org.amparo.linkage;

import java.io.Serializable;
import java.util.List;

/**
 * All that scores a pair: the odds of each field, and how rare it is that two records are of one person at all.
 *
 * @param prior the share of all possible pairs that are of one person
 * @param relatives the share of all possible pairs that are of two persons of one family or house
 * @param trust what labels said of all this
 */
record Model(List<Odds> odds, double prior, double relatives, Trust trust) implements Serializable {
    private static final double LN2 = Math.log(2);

    Model(List<Odds> odds, double prior, double relatives) {
        this(odds, prior, relatives, Trust.full());
    }

    /** Bits for one person against two, from the levels alone, without the prior. */
    double evidence(long pattern) {
        double one = 0;
        double related = 0;
        for (int field = 0; field < odds.size(); field++) {
            int level = Pattern.level(pattern, field);
            one += odds.get(field).weight(level, pattern);
            related += odds.get(field).relatedWeight(level, pattern);
        }
        return one - against(related);
    }

    /**
     * Two persons are two at random or, seldom, two of one family: bits by which the second makes it likelier that two
     * persons agree so.
     *
     * @param related bits that speak for two of one family against two at random
     */
    double against(double related) {
        return Math.log(1 - relatives + relatives * Math.exp(related * LN2)) / LN2;
    }

    double probability(long pattern) {
        return probability(evidence(pattern), prior);
    }

    static double probability(double bits, double prior) {
        return 1 / (1 + Math.exp(-(bits * LN2 + Math.log(prior / (1 - prior)))));
    }

    /** How likely a pair is of one person, by its evidence. */
    double probability(double bits) {
        return 1 / (1 + Math.exp(-(bits + priorBits()) * LN2));
    }

    /** Bits that stand for the prior, and for what labels said of it: strongly negative. */
    double priorBits() {
        return Math.log(prior / (1 - prior)) / LN2 + trust.lift();
    }

    /** The share of all possible pairs that are of one person, by labels too. */
    double share() {
        return probability(0);
    }

    Model withPrior(double other) {
        return new Model(odds, other, relatives, trust);
    }

    Model trusting(Trust other) {
        return new Model(odds, prior, relatives, other);
    }
}
