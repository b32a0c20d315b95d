package org.amparo.linkage;

import java.util.BitSet;

/** Of two files without duplicates each record has one partner at most: the strongest pairs are taken first. */
final class OneToOne {
    /** The pairs of at least so many bits, each record in one of them. */
    Pairs among(Pairs pairs, double atLeast) {
        Pairs kept = new Pairs();
        BitSet taken = new BitSet();
        for (int pair : pairs.strongestFirst()) {
            if (pairs.bits(pair) < atLeast) {
                break;
            }
            if (!taken.get(pairs.left(pair)) && !taken.get(pairs.right(pair))) {
                taken.set(pairs.left(pair));
                taken.set(pairs.right(pair));
                kept.add(pairs.left(pair), pairs.right(pair), pairs.bits(pair));
            }
        }
        return kept;
    }
}
