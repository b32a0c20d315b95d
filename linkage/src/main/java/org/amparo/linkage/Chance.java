package org.amparo.linkage;

import java.io.Serializable;

/**
 * How often two persons at random agree in a field. Fields hang together: who has the same given name has the same sex as
 * a rule, and who lives in the same place the same nationality. To count both would be to count one thing twice.
 *
 * @param shares for each level its share; "missing" is 0
 * @param parent the field on which this one hangs, -1 for none
 * @param ifSame the shares among those who have the same value in the parent
 */
record Chance(double[] shares, int parent, double[] ifSame) implements Serializable {

    static Chance independent(double[] shares) {
        return new Chance(shares, -1, shares);
    }

    /** The shares that hold for two who agree so. */
    double[] of(long pattern) {
        return parent >= 0 && Pattern.level(pattern, parent) == Pattern.SAME ? ifSame : shares;
    }

    double same() {
        return shares[Pattern.SAME];
    }
}
