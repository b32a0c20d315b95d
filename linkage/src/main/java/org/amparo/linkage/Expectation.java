package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Learns from the pairs that one rule brought together how often pairs of one person agree in the fields that the rule
 * says nothing of: expectation and maximisation over three kinds of pairs. The chance agreements are kept
 * near those of random pairs. Pairs of one family or house are a kind of their own: without it they are taken for pairs of one person with many errors.
 *
 * <p>After Fellegi and Sunter, "A Theory for Record Linkage" (1969), and Winkler's use of EM for it (1988); three kinds
 * of pairs after Larsen and Rubin, "Iterative Automated Record Linkage Using Mixture Models" (2001).
 */
final class Expectation {
    private static final int MOST_ROUNDS = 60;
    private static final double SETTLED = 1e-5;
    /** How many pairs the belief of before is worth. */
    private static final double STRENGTH = 8;

    /** Two who agree in the rule agree in the rest by a chance of their own; this much is kept of that of all pairs. */
    private static final double CHANCE_KEPT = 0.1;

    private static final double FEWEST_OF_CHANCE = 200;

    private final Fields fields;
    private final Patterns seen;
    private final Rule rule;
    private final boolean families;

    Expectation(Fields fields, Patterns seen, Rule rule) {
        this.fields = fields;
        this.seen = seen;
        this.rule = rule;
        // Pairs that agree in what is a person's own are no families, whatever else they differ in.
        this.families = fields.tellsFamilies()
                && rule.atoms().stream()
                        .noneMatch(atom -> fields.ownAlike(atom.field()).isPresent());
    }

    /**
     * What was learnt, as counts of pairs at each level; those of the fields of the rule say nothing.
     *
     * @param matches expected pairs of one person
     * @param related expected pairs of one family
     * @param share the share of the rule's pairs that are of one person
     * @param relatives the share that are of one family
     */
    record Learnt(double[][] matches, double[][] related, double share, double relatives) {}

    Learnt from(List<Odds> start) {
        double[][] chance = start.stream().map(this::chance).toArray(double[][]::new);
        double[][] one = start.stream().map(Odds::matches).toArray(double[][]::new);
        double[][] family = start.stream().map(Odds::related).toArray(double[][]::new);
        Counts counts = new Counts(fields);
        double share = 0.1;
        double relatives = families ? 0.1 : 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            counts = expect(logs(one, chance), logs(family, chance), share, relatives);
            // The fewer pairs of two there are, the less they say of chance, and the more of errors in pairs of one.
            double strength = Math.max(FEWEST_OF_CHANCE, (CHANCE_KEPT + 2 * share) * seen.total());
            double before = share;
            share = Math.clamp((counts.one + 0.5) / (seen.total() + 1), 1e-7, 0.999);
            relatives = families ? Math.clamp(counts.family / (seen.total() + 1), 1e-9, 0.999 - share * 0.999) : 0;
            for (int field = 0; field < fields.count(); field++) {
                if (!rule.uses(field)) {
                    one[field] = Odds.shares(counts.ofOne[field], Odds.believed(fields.levels(field)), STRENGTH);
                    chance[field] = Odds.shares(counts.ofTwo[field], chance(start.get(field)), strength);
                    family[field] = family(field, counts.ofFamily[field], chance[field], one[field]);
                }
            }
            if (Math.abs(share - before) < SETTLED * before) {
                break;
            }
        }
        return new Learnt(counts.ofOne, counts.ofFamily, share, relatives);
    }

    /** How two at random agree among those who agree in the rule. */
    private double[] chance(Odds odds) {
        Chance chance = odds.chance();
        return chance.parent() >= 0 && rule.uses(chance.parent()) ? chance.ifSame() : chance.shares();
    }

    private double[] family(int field, double[] counts, double[] chance, double[] matches) {
        return fields.ownAlike(field)
                .map(alike -> Odds.own(chance, matches, alike))
                .orElseGet(() -> Odds.shares(counts, Odds.believedOfFamilies(fields.levels(field)), STRENGTH));
    }

    private static final class Counts {
        private final double[][] ofOne;
        private final double[][] ofFamily;
        private final double[][] ofTwo;
        private double one;
        private double family;

        Counts(Fields fields) {
            ofOne = new double[fields.count()][];
            ofFamily = new double[fields.count()][];
            ofTwo = new double[fields.count()][];
            for (int field = 0; field < ofOne.length; field++) {
                ofOne[field] = new double[fields.levels(field)];
                ofFamily[field] = new double[fields.levels(field)];
                ofTwo[field] = new double[fields.levels(field)];
            }
        }
    }

    private Counts expect(double[][] one, double[][] family, double share, double relatives) {
        Counts counts = new Counts(fields);
        double chance = Math.max(1e-9, 1 - share - relatives);
        seen.each((pattern, count) -> {
            double oneLog = 0;
            double familyLog = 0;
            for (int field = 0; field < one.length; field++) {
                int level = Pattern.level(pattern, field);
                oneLog += one[field][level];
                familyLog += family[field][level];
            }
            double asOne = share * Math.exp(oneLog);
            double asFamily = relatives * Math.exp(familyLog);
            double all = asOne + asFamily + chance;
            double expectedOne = count * asOne / all;
            double expectedFamily = count * asFamily / all;
            counts.one += expectedOne;
            counts.family += expectedFamily;
            for (int field = 0; field < one.length; field++) {
                int level = Pattern.level(pattern, field);
                counts.ofOne[field][level] += expectedOne;
                counts.ofFamily[field][level] += expectedFamily;
                counts.ofTwo[field][level] += count - expectedOne - expectedFamily;
            }
        });
        return counts;
    }

    /** The logarithms of the odds against chance; 0 for the fields of the rule, which every pair agrees in. */
    private double[][] logs(double[][] shares, double[][] chance) {
        double[][] logs = new double[shares.length][];
        for (int field = 0; field < shares.length; field++) {
            logs[field] = new double[shares[field].length];
            if (rule.uses(field)) {
                Arrays.fill(logs[field], 0);
                continue;
            }
            for (int level = Pattern.SAME; level < logs[field].length; level++) {
                logs[field][level] = Math.log(shares[field][level] / chance[field][level]);
            }
        }
        return logs;
    }
}
