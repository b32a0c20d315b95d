package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns from the pairs that one rule brought together how often pairs of one person agree in the fields that the rule
 * says nothing of: expectation and maximisation, with the chance agreements kept fixed.
 *
 * <p>After Fellegi and Sunter, "A Theory for Record Linkage" (1969), and Winkler's use of EM for it (1988).
 */
final class Expectation {
    private static final int MOST_ROUNDS = 60;
    private static final double SETTLED = 1e-5;
    /** How many pairs the belief of before is worth. */
    private static final double STRENGTH = 8;

    private final Fields fields;
    private final Patterns seen;
    private final Rule rule;

    Expectation(Fields fields, Patterns seen, Rule rule) {
        this.fields = fields;
        this.seen = seen;
        this.rule = rule;
    }

    /**
     * What was learnt of each field, by a count of the pairs of one person at each level.
     *
     * @param matches for each field and level the expected number of pairs of one person; null-free, empty for the
     *     fields of the rule
     * @param share the share of the rule's pairs that are of one person
     */
    record Learnt(List<Optional<double[]>> matches, double share) {}

    Learnt from(List<Odds> start) {
        double[][] matches = start.stream().map(Odds::matches).toArray(double[][]::new);
        double[][] counts = new double[fields.count()][];
        double share = 0.1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] weights = logs(matches, start);
            double prior = Math.log(share / (1 - share));
            for (int field = 0; field < counts.length; field++) {
                counts[field] = new double[fields.levels(field)];
            }
            double expected = expect(weights, prior, counts);
            double before = share;
            share = Math.clamp((expected + 0.5) / (seen.total() + 1), 1e-7, 1 - 1e-7);
            for (int field = 0; field < counts.length; field++) {
                if (!rule.uses(field)) {
                    matches[field] = Odds.shares(counts[field], Odds.believed(counts[field].length), STRENGTH);
                }
            }
            if (Math.abs(share - before) < SETTLED * before) {
                break;
            }
        }
        return new Learnt(
                java.util.stream.IntStream.range(0, counts.length)
                        .mapToObj(field -> rule.uses(field) ? Optional.<double[]>empty() : Optional.of(counts[field]))
                        .toList(),
                share);
    }

    private double expect(double[][] weights, double prior, double[][] counts) {
        double[] sum = new double[1];
        seen.each((pattern, count) -> {
            double odds = prior;
            for (int field = 0; field < weights.length; field++) {
                odds += weights[field][Pattern.level(pattern, field)];
            }
            double expected = count / (1 + Math.exp(-odds));
            sum[0] += expected;
            for (int field = 0; field < weights.length; field++) {
                counts[field][Pattern.level(pattern, field)] += expected;
            }
        });
        return sum[0];
    }

    private double[][] logs(double[][] matches, List<Odds> odds) {
        double[][] weights = new double[matches.length][];
        for (int field = 0; field < matches.length; field++) {
            weights[field] = new double[matches[field].length];
            if (rule.uses(field)) {
                Arrays.fill(weights[field], 0);
                continue;
            }
            for (int level = Pattern.SAME; level < weights[field].length; level++) {
                weights[field][level] =
                        Math.log(matches[field][level] / odds.get(field).chance()[level]);
            }
        }
        return weights;
    }
}
