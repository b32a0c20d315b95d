package org.amparo.linkage;

import java.util.List;

/** Weighs a pair: the odds of its levels, made more or less by how rare the values are on which the two agree. */
final class Weigh {
    private static final double LN2 = Math.log(2);
    /** Values that are alike but not the same: half of what their rarity would say if they were the same. */
    private static final double HALF = 0.5;

    private static final double MOST_BITS = 3;

    private final Fields fields;
    private final double[][] levels;
    /** For each field and value, bits by which to share it says more than to share one at random. */
    private final float[][] rare;

    Weigh(Fields fields, Model model) {
        this.fields = fields;
        this.levels = new double[fields.count()][];
        this.rare = new float[fields.count()][];
        for (int field = 0; field < fields.count(); field++) {
            Odds odds = model.odds().get(field);
            levels[field] = new double[fields.levels(field)];
            for (int level = 0; level < levels[field].length; level++) {
                levels[field][level] = odds.weight(level);
            }
            rare[field] = rare(fields.list().get(field).shares(), odds.chance()[Pattern.SAME]);
        }
    }

    private static float[] rare(double[] shares, double chance) {
        float[] bits = new float[shares.length];
        for (int value = 0; value < shares.length; value++) {
            bits[value] = (float) (Math.log(chance / shares[value]) / LN2);
        }
        return bits;
    }

    /** Bits that speak for one person, without the prior. */
    double evidence(int a, int b, long pattern) {
        double bits = 0;
        for (int field = 0; field < levels.length; field++) {
            bits += bits(field, Pattern.level(pattern, field), a, b);
        }
        return bits;
    }

    /** What one field says. */
    double bits(int field, int level, int a, int b) {
        if (level == Pattern.MISSING) {
            return 0;
        }
        Field compared = fields.list().get(field);
        int left = compared.codes()[a];
        if (level == Pattern.SAME) {
            return levels[field][level] + rare[field][left];
        }
        if (level >= compared.different()) {
            return levels[field][level];
        }
        int right = compared.codes()[b];
        double rarity = compared.comparison().rarity(left, right, level);
        if (Double.isNaN(rarity)) {
            double commoner = Math.min(rare[field][left], rare[field][right]);
            rarity = Math.clamp(HALF * commoner, -MOST_BITS, MOST_BITS);
        }
        return levels[field][level] + rarity;
    }

    int fields() {
        return levels.length;
    }

    List<Field> list() {
        return fields.list();
    }
}
