package org.amparo.linkage;

import java.util.List;

/**
 * What was found.
 *
 * @param pairs pairs of records of one person, by the order of their records
 * @param persons for each record the lowest record of its person
 * @param explanation why two records are called one person, or are not
 * @param questions the pairs whose answers would teach most, as many as were asked for, the most doubtful first
 */
public record Linkage(
        List<Pair> pairs, List<Integer> persons, Learnt learnt, Explanation explanation, List<Pair> questions) {
    /** Says of any two records, compared before or not, what speaks for one person and what against. */
    @FunctionalInterface
    public interface Explanation {
        Waterfall of(int left, int right);
    }

    /**
     * From how rare it is that two records are of one person, field by field, to the probability that these two are.
     *
     * @param priorBits where it begins: strongly negative
     */
    public record Waterfall(double priorBits, List<Step> steps, double probability) {}

    /**
     * What one field says.
     *
     * @param level how the two agree in it
     * @param bits positive speaks for one person; 0 where one of them says nothing
     */
    public record Step(String field, String level, double bits) {}

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
     * @param matches how many of them are expected to be of one person
     * @param thresholds what other thresholds would give, ascending
     */
    public record Learnt(
            double prior,
            double missed,
            long compared,
            double matches,
            List<LearntField> fields,
            List<LearntRule> rules,
            List<Threshold> thresholds) {}

    /**
     * What a threshold gives, pair by pair, before persons are put together.
     *
     * @param pairs how many of the compared pairs reach it
     * @param matches how many of those are expected to be of one person
     */
    public record Threshold(double probability, long pairs, double matches) {}

    /**
     * @param levels from "missing" on, best to worst
     * @param values how many different values there are
     * @param missing share of records without one
     * @param common the most frequent values, none of them of fewer than ten records
     */
    public record LearntField(
            String name, Kind kind, List<LearntLevel> levels, int values, double missing, List<CommonValue> common) {}

    /** @param share of the records that have a value */
    public record CommonValue(String value, double share) {}

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
