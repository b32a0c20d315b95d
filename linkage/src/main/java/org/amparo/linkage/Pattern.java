package org.amparo.linkage;

/**
 * How two records agree, as one number: four bits a field, the first field lowest. Level 0 is "one of them says
 * nothing", 1 is the same, the last is different.
 */
final class Pattern {
    static final int MOST_FIELDS = 16;
    static final int MOST_LEVELS = 16;
    static final int MISSING = 0;
    static final int SAME = 1;

    private Pattern() {}

    static int level(long pattern, int field) {
        return (int) (pattern >>> (field << 2)) & 15;
    }

    static long with(long pattern, int field, int level) {
        return pattern | (long) level << (field << 2);
    }
}
