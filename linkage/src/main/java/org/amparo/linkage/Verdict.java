package org.amparo.linkage;

import java.util.ArrayList;
import java.util.List;

/** Says of any two records whether they are of one person, by all that was learnt. */
final class Verdict {
    private static final double LN2 = Math.log(2);

    private final Fields fields;
    private final Weigh weigh;
    private final Model model;
    private final double needed;

    Verdict(Fields fields, Weigh weigh, Model model, double threshold) {
        this.fields = fields;
        this.weigh = weigh;
        this.model = model;
        this.needed = bits(threshold) - model.priorBits();
    }

    Model model() {
        return model;
    }

    /** How much evidence, in bits, reaches the threshold. */
    double needed() {
        return needed;
    }

    double evidence(int a, int b) {
        return weigh.evidence(a, b, fields.pattern(a, b));
    }

    /** Bits over the threshold, negative for bits that are wanting. */
    double above(int a, int b) {
        return evidence(a, b) - needed;
    }

    double probability(double evidence) {
        return model.probability(evidence);
    }

    Linkage.Waterfall explain(int a, int b) {
        long pattern = fields.pattern(a, b);
        List<Linkage.Step> steps = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            int level = Pattern.level(pattern, field);
            steps.add(new Linkage.Step(
                    fields.list().get(field).name(),
                    fields.levelNames(field).get(level),
                    weigh.bits(field, pattern, a, b)));
        }
        double family = weigh.family(a, b, pattern);
        if (family > 0) {
            steps.add(new Linkage.Step("two of one family", "could agree so too", -family));
        }
        return new Linkage.Waterfall(model.priorBits(), List.copyOf(steps), probability(weigh.evidence(a, b, pattern)));
    }

    static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / LN2;
    }
}
