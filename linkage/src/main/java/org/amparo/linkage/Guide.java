package org.amparo.linkage;

import java.io.Serializable;
import java.util.List;

/**
 * All that tells how to link: what was learnt, and by which rules records are brought together. Can be sent to other
 * machines, which then judge as this one does.
 */
public final class Guide implements Serializable {
    private static final long serialVersionUID = 1;
    /** Pairs far below the threshold are not kept, whatever the prior turns out to be. */
    private static final double SLACK_BITS = 8;

    private final Settings settings;
    private final List<FieldSpec> columns;
    private final Model model;
    private final List<List<Integer>> rules;
    private final double missed;

    Guide(Settings settings, List<FieldSpec> columns, Model model, List<List<Integer>> rules, double missed) {
        this.settings = settings;
        this.columns = List.copyOf(columns);
        this.model = model;
        this.rules = List.copyOf(rules);
        this.missed = missed;
    }

    Settings settings() {
        return settings;
    }

    public List<FieldSpec> columns() {
        return columns;
    }

    Model model() {
        return model;
    }

    /** The rules by which records are brought together, see {@link Atoms#rules}. */
    List<List<Integer>> rules() {
        return rules;
    }

    double missed() {
        return missed;
    }

    /** The most records that are compared with each other because they have a key in common. */
    public int largestBlock() {
        return Blocks.LARGEST;
    }

    /** Evidence, in bits, below which a pair is only counted. */
    public double worthKeeping() {
        return Verdict.bits(settings.threshold()) - model.priorBits() - SLACK_BITS;
    }

    /**
     * The same, knowing how rare pairs of one person are by all that were compared.
     *
     * @param first how many of the records are of the first file; as many as there are records where there is but one
     */
    public Guide seeing(Evidence compared, long records, long first) {
        double prior = compared.prior(model.prior(), Records.possiblePairs(records, first), Math.max(0.5, 1 - missed));
        return new Guide(settings, columns, model.withPrior(prior), rules, missed);
    }

    /** The same, corrected by labels. */
    Guide with(Model corrected) {
        return new Guide(settings, columns, corrected, rules, missed);
    }

    /** Evidence, in bits, from which two records are called one person. */
    public double needed() {
        return Verdict.bits(settings.threshold()) - model.priorBits();
    }
}
