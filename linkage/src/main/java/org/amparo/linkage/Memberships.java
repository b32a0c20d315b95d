package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which blocks each record is, rule by rule. All of one record stand side by side, so that whether some rule brings two
 * records together is seen by one look at each of them.
 */
final class Memberships {
    private static final int NONE = -1;
    /** Records in one array: all of them together may be more than one can hold. */
    private static final int SHIFT = 16;

    private static final int MASK = (1 << SHIFT) - 1;

    /** Where the blocks of each rule begin among those of a record; one more than there are rules. */
    private final int[] begins;

    private final int[][] blocks;

    private Memberships(int[] begins, int[][] blocks) {
        this.begins = begins;
        this.blocks = blocks;
    }

    /** @param rules the blocks of each rule */
    static Memberships in(List<Blocks> rules, int records) {
        int[] begins = new int[rules.size() + 1];
        for (int rule = 0; rule < rules.size(); rule++) {
            begins[rule + 1] = begins[rule] + rules.get(rule).width();
        }
        int width = begins[rules.size()];
        int[][] blocks = new int[(records + MASK) >> SHIFT][];
        for (int part = 0; part < blocks.length; part++) {
            blocks[part] = new int[Math.min(records - (part << SHIFT), MASK + 1) * width];
            Arrays.fill(blocks[part], NONE);
        }
        Memberships memberships = new Memberships(begins, blocks);
        // Each rule has places of its own.
        IntStream.range(0, rules.size()).parallel().forEach(rule -> memberships.put(rule, rules.get(rule)));
        return memberships;
    }

    private void put(int rule, Blocks of) {
        for (int block = 0; block < of.count(); block++) {
            for (int at = of.starts()[block]; at < of.starts()[block + 1]; at++) {
                int[] its = blocks[of.members()[at] >> SHIFT];
                int slot = first(of.members()[at]) + begins[rule];
                while (its[slot] != NONE) {
                    slot++;
                }
                its[slot] = block;
            }
        }
    }

    private int first(int record) {
        return (record & MASK) * begins[begins.length - 1];
    }

    /** Whether no earlier rule, and no earlier block of this rule, brings together two that this block does. */
    boolean isFirst(int rule, int block, int a, int b) {
        int[] left = blocks[a >> SHIFT];
        int[] right = blocks[b >> SHIFT];
        int l = first(a);
        int r = first(b);
        for (int before = 0; before < rule; before++) {
            if (lowest(left, l, right, r, before) != NONE) {
                return false;
            }
        }
        return begins[rule + 1] - begins[rule] == 1 || lowest(left, l, right, r, rule) == block;
    }

    /** The lowest block of the rule in which both are, {@link #NONE} if there is none. */
    private int lowest(int[] left, int l, int[] right, int r, int rule) {
        int from = begins[rule];
        int to = begins[rule + 1];
        if (to - from == 1) {
            return left[l + from] == right[r + from] ? left[l + from] : NONE;
        }
        // Both are ascending: blocks were put there in their order.
        for (int i = from; i < to && left[l + i] != NONE; i++) {
            int block = left[l + i];
            for (int j = from; j < to && right[r + j] != NONE && right[r + j] <= block; j++) {
                if (right[r + j] == block) {
                    return block;
                }
            }
        }
        return NONE;
    }
}
