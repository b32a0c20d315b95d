package org.amparo.linkage;

/** Judges pairs of records where only some of all records are at hand, as if all were. */
public final class JudgePairs {
    private final Records records;
    private final Settings settings;
    private final Verdict verdict;

    /** @param commonness of the values of all records */
    public JudgePairs(Records records, Guide guide, Commonness commonness) {
        this.records = records;
        this.settings = guide.settings();
        Fields fields = new Fields(new MakeFields(commonness).of(records));
        this.verdict = new Verdict(fields, new Weigh(fields, guide.model()), guide.model(), settings.threshold());
    }

    /** Bits that speak for one person, the earlier record first; before it counts how rare that is. */
    public double evidence(int earlier, int later) {
        return verdict.evidence(earlier, later);
    }

    /**
     * Puts records together to persons, by {@link Guide#needed} of what {@link Guide#seeing} gave.
     *
     * @param scored pairs with their evidence: for every record that is in one of them all those that it is in
     */
    public Together together(Pairs scored) {
        return PutTogether.by(records, settings, verdict).of(scored);
    }
}
