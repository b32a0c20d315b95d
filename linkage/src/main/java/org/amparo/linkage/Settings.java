package org.amparo.linkage;

import java.io.Serializable;
import java.util.List;

/**
 * How to link.
 *
 * @param threshold the probability from which two records are called one person, over 0 and under 1
 * @param pairsPerRecord how many comparisons a record may cost on the average
 * @param threads how many threads work
 * @param seed of all that is drawn at random: the same seed, the same result
 * @param oneToOne of two files, whether a record has one partner at most
 * @param rules by which rules to bring records together, as {@link Linkage.LearntRule#name()} writes them; empty to
 *     let them be chosen
 */
public record Settings(
        double threshold, int pairsPerRecord, int threads, long seed, boolean oneToOne, List<String> rules)
        implements Serializable {
    private static final int USUAL_PAIRS = 40;

    public Settings {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("the threshold is a probability between 0 and 1");
        }
        if (pairsPerRecord < 1 || threads < 1) {
            throw new IllegalArgumentException("at least one pair a record and one thread");
        }
        rules = List.copyOf(rules);
    }

    public static Settings usual() {
        return new Settings(0.5, USUAL_PAIRS, Runtime.getRuntime().availableProcessors(), 1, true, List.of());
    }

    public Settings withThreshold(double other) {
        return new Settings(other, pairsPerRecord, threads, seed, oneToOne, rules);
    }

    public Settings manyToMany() {
        return new Settings(threshold, pairsPerRecord, threads, seed, false, rules);
    }

    public Settings withRules(List<String> given) {
        return new Settings(threshold, pairsPerRecord, threads, seed, oneToOne, given);
    }
}
