package org.amparo.linkage;

/** Weighs a pair: the odds of its levels, made more or less by how rare the values are on which the two agree. */
final class Weigh {
    private static final double LN2 = Math.log(2);
    /** Values that are alike but not the same: half of what their rarity would say if they were the same. */
    private static final double HALF = 0.5;

    private static final double MOST_BITS = 3;

    private final Fields fields;
    private final Model model;
    private final double[][] levels;
    private final double[][] related;
    /** The same where the two have the same value in the field on which this one hangs. */
    private final double[][] levelsIfSame;

    private final double[][] relatedIfSame;
    private final int[] parents;
    private final Comparison[] comparisons;
    private final int[] different;
    private final double[] trust;
    /** For each field and value, bits by which to share it says more than to share one at random. */
    private final float[][] rare;

    Weigh(Fields fields, Model model) {
        this.fields = fields;
        this.model = model;
        int count = fields.count();
        this.levels = new double[count][];
        this.related = new double[count][];
        this.levelsIfSame = new double[count][];
        this.relatedIfSame = new double[count][];
        this.parents = new int[count];
        this.comparisons = new Comparison[count];
        this.different = new int[count];
        this.trust = new double[count];
        this.rare = new float[count][];
        for (int field = 0; field < count; field++) {
            Odds odds = model.odds().get(field);
            Chance chance = odds.chance();
            levels[field] = bits(odds.matches(), chance.shares());
            related[field] = bits(odds.related(), chance.shares());
            levelsIfSame[field] = bits(odds.matches(), chance.ifSame());
            relatedIfSame[field] = bits(odds.related(), chance.ifSame());
            parents[field] = chance.parent();
            comparisons[field] = fields.list().get(field).comparison();
            different[field] = fields.list().get(field).different();
            trust[field] = model.trust().of(field);
            rare[field] = rare(fields.list().get(field).shares(), chance.same());
        }
    }

    private static double[] bits(double[] shares, double[] chance) {
        double[] bits = new double[shares.length];
        for (int level = Pattern.SAME; level < bits.length; level++) {
            bits[level] = Math.log(shares[level] / chance[level]) / LN2;
        }
        return bits;
    }

    private static float[] rare(double[] shares, double chance) {
        float[] bits = new float[shares.length];
        for (int value = 0; value < shares.length; value++) {
            bits[value] = (float) (Math.log(chance / shares[value]) / LN2);
        }
        return bits;
    }

    /** Bits that speak for one person against two, without the prior. */
    double evidence(int a, int b, long pattern) {
        double one = 0;
        double family = 0;
        for (int field = 0; field < levels.length; field++) {
            int level = Pattern.level(pattern, field);
            if (level == Pattern.MISSING) {
                continue;
            }
            boolean hangs = hangs(field, pattern);
            double forFamily = (hangs ? relatedIfSame : related)[field][level];
            // What is rare says nothing new where it hangs on what is the same already.
            double rarity = hangs ? 0 : rarity(field, level, a, b);
            one += trust[field] * ((hangs ? levelsIfSame : levels)[field][level] + rarity);
            family += forFamily + (forFamily > 0 ? rarity : 0);
        }
        return one - model.against(family);
    }

    private boolean hangs(int field, long pattern) {
        return parents[field] >= 0 && Pattern.level(pattern, parents[field]) == Pattern.SAME;
    }

    /** What one field says for one person against two at random. */
    double bits(int field, long pattern, int a, int b) {
        int level = Pattern.level(pattern, field);
        if (level == Pattern.MISSING) {
            return 0;
        }
        double bits =
                hangs(field, pattern) ? levelsIfSame[field][level] : levels[field][level] + rarity(field, level, a, b);
        return trust[field] * bits;
    }

    /** Bits by which all of it says less, since two of one family would agree so too. */
    double family(int a, int b, long pattern) {
        double one = 0;
        for (int field = 0; field < levels.length; field++) {
            one += bits(field, pattern, a, b);
        }
        return one - evidence(a, b, pattern);
    }

    private double rarity(int field, int level, int a, int b) {
        if (level >= different[field]) {
            return 0;
        }
        int left = fields.code(a, field);
        if (level == Pattern.SAME) {
            return rare[field][left];
        }
        int right = fields.code(b, field);
        double rarity = comparisons[field].rarity(left, right, level);
        return Double.isNaN(rarity)
                ? Math.clamp(HALF * Math.min(rare[field][left], rare[field][right]), -MOST_BITS, MOST_BITS)
                : rarity;
    }
}
