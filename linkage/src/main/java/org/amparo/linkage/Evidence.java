package org.amparo.linkage;

import java.io.Serializable;

/** How many pairs have how much evidence, in steps of a quarter bit: enough to say how many of them are of one person. */
public final class Evidence implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double STEP = 0.25;
    private static final int LOWEST = -400;
    private static final int STEPS = 1200;
    private static final int ROUNDS = 50;

    private final long[] counts = new long[STEPS];

    public void add(double bits) {
        counts[Math.clamp((int) Math.round(bits / STEP) - LOWEST, 0, STEPS - 1)]++;
    }

    public void addAll(Evidence others) {
        for (int step = 0; step < STEPS; step++) {
            counts[step] += others.counts[step];
        }
    }

    /** To be read again by {@link #of}. */
    public long[] counts() {
        return counts.clone();
    }

    public static Evidence of(long[] counts) {
        Evidence evidence = new Evidence();
        System.arraycopy(counts, 0, evidence.counts, 0, STEPS);
        return evidence;
    }

    public long total() {
        return java.util.Arrays.stream(counts).sum();
    }

    /** How many pairs are of one person, if so large a share of all possible pairs is. */
    double matches(double prior) {
        double matches = 0;
        for (int step = 0; step < STEPS; step++) {
            if (counts[step] > 0) {
                matches += counts[step] * Model.probability((step + LOWEST) * STEP, prior);
            }
        }
        return matches;
    }

    /**
     * The share of possible pairs that are of one person, by turns from the matches that a share gives to the share that
     * they give.
     *
     * @param found what share of the pairs of one person was compared
     */
    double prior(double start, double possible, double found) {
        double prior = start;
        for (int round = 0; round < ROUNDS; round++) {
            prior = Math.clamp(matches(prior) / found / possible, 0.5 / possible, 0.5);
        }
        return prior;
    }

    /** How many pairs reach a probability, and how many of those are expected to be of one person. */
    Linkage.Threshold at(double probability, double prior) {
        long pairs = 0;
        double matches = 0;
        for (int step = 0; step < STEPS; step++) {
            double reached = Model.probability((step + LOWEST) * STEP, prior);
            if (counts[step] > 0 && reached >= probability) {
                pairs += counts[step];
                matches += counts[step] * reached;
            }
        }
        return new Linkage.Threshold(probability, pairs, matches);
    }
}
