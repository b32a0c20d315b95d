package org.amparo.linkage;

import java.util.List;

/**
 * What was found.
 *
 * @param pairs pairs of records of one person, by the order of their records
 * @param persons for each record the lowest record of its person
 */
public record Linkage(List<Pair> pairs, List<Integer> persons, Learnt learnt) {

    /**
     * Two records of one person.
     *
     * @param left the earlier one; of two files that of the first
     * @param probability at least the threshold
     */
    public record Pair(int left, int right, double probability) {}

    /**
     * What was learnt on the way.
     *
     * @param prior the share of possible pairs that are of one person
     * @param missed the share of pairs of one person that no rule is expected to bring together
     * @param compared how many pairs were compared
     */
    public record Learnt(
            double prior, double missed, long compared, List<LearntField> fields, List<LearntRule> rules) {}

    /** @param levels from "missing" on, best to worst */
    public record LearntField(String name, Kind kind, List<LearntLevel> levels) {}

    /**
     * @param matches how often pairs of one person agree at this level
     * @param chance how often pairs of two persons do
     * @param bits what an agreement at this level says for one person
     */
    public record LearntLevel(String name, double matches, double chance, double bits) {}

    /**
     * @param first how many pairs it was the first to bring together
     * @param leftOut pairs of blocks that were too large
     */
    public record LearntRule(String name, long first, long leftOut) {}
}
