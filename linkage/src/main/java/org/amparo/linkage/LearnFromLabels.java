package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;

/**
 * Corrects what was learnt without labels by pairs that somebody looked at: how much each field is to be trusted, and how
 * much evidence is needed. A logistic regression on what the fields say, drawn towards what was learnt before, so that few
 * labels change little; it holds for labels of any pairs, also of those that were asked about because they were doubtful.
 *
 * <p>The penalty is that of Hoerl and Kennard, "Ridge Regression" (1970), towards one instead of nought.
 */
final class LearnFromLabels {
    private static final double LN2 = Math.log(2);
    private static final int ROUNDS = 200;
    private static final double SETTLED = 1e-6;
    /** A field's factor is believed to be within so much of 1, the lift to be within so many bits, as standard deviations. */
    private static final double FACTOR = 0.4;

    private static final double LIFT = 4;

    private final Fields fields;
    private final Weigh weigh;
    private final Model model;

    LearnFromLabels(Fields fields, Weigh weigh, Model model) {
        this.fields = fields;
        this.weigh = weigh;
        this.model = model;
    }

    Model from(List<Teaching.Label> labels) {
        int count = fields.count();
        double[][] says = new double[labels.size()][];
        double[] fixed = new double[labels.size()];
        double[] truth = new double[labels.size()];
        for (int i = 0; i < says.length; i++) {
            int a = Math.min(labels.get(i).left(), labels.get(i).right());
            int b = Math.max(labels.get(i).left(), labels.get(i).right());
            long pattern = fields.pattern(a, b);
            says[i] = new double[count + 1];
            for (int field = 0; field < count; field++) {
                says[i][field] = weigh.bits(field, pattern, a, b);
            }
            says[i][count] = 1;
            fixed[i] = model.priorBits() - weigh.family(a, b, pattern);
            truth[i] = labels.get(i).match() ? 1 : 0;
        }
        double[] factors = fitted(says, fixed, truth);
        return model.trusting(Trust.of(Arrays.copyOf(factors, count), factors[count]));
    }

    /** Newton's method, one factor after the other. */
    private static double[] fitted(double[][] says, double[] fixed, double[] truth) {
        int last = says.length == 0 ? 0 : says[0].length - 1;
        double[] factors = new double[last + 1];
        Arrays.fill(factors, 0, last, 1);
        double[] at = new double[says.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = fixed[i] + Arrays.stream(says[i], 0, last).sum();
        }
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            moved = 0;
            for (int factor = 0; factor <= last; factor++) {
                double strength = factor == last ? 1 / (LIFT * LIFT) : 1 / (FACTOR * FACTOR);
                double slope = strength * (factors[factor] - (factor == last ? 0 : 1));
                double bend = strength;
                for (int i = 0; i < at.length; i++) {
                    double x = says[i][factor] * LN2;
                    double probability = 1 / (1 + Math.exp(-at[i] * LN2));
                    slope += (probability - truth[i]) * x;
                    bend += probability * (1 - probability) * x * x;
                }
                double step = Math.clamp(-slope / bend, -0.5, 0.5);
                factors[factor] += step;
                for (int i = 0; i < at.length; i++) {
                    at[i] += step * says[i][factor];
                }
                moved = Math.max(moved, Math.abs(step));
            }
        }
        return factors;
    }
}
