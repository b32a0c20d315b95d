package org.amparo.linkage.names;

import java.util.List;

/**
 * The characters of texts without their order, a number for each text: most pairs of codes are told apart by these alone,
 * without a look at the texts.
 */
public final class Bags {
    /** Characters are counted in sixteen kinds, up to fifteen of each: both make two texts look more alike, never less. */
    private static final int KINDS = 16;

    private static final int BITS = 4;
    private static final long MOST = 15;

    private static final long EVERY_SECOND = 0x0F0F0F0F0F0F0F0FL;
    private static final long HIGHEST = 0x8080808080808080L;
    private static final long LOWEST = 0x0101010101010101L;

    private final long[] counts;

    /** The texts are asked for by their places. */
    public Bags(List<String> texts) {
        this.counts = texts.stream().mapToLong(Bags::counts).toArray();
    }

    private static long counts(String text) {
        long counts = 0;
        for (int at = 0; at < text.length(); at++) {
            int shift = (text.charAt(at) & KINDS - 1) * BITS;
            counts += (counts >>> shift & MOST) < MOST ? 1L << shift : 0;
        }
        return counts;
    }

    /** How many changes of one character it takes at the least to make one text of the other, see {@link Similarity#damerau}. */
    public int fewestChanges(int a, int b) {
        long left = counts[a];
        long right = counts[b];
        // A changed character takes one out of one bag and one out of the other; what is left over must come or go.
        int onlyLeft = more(left, right) + more(left >>> BITS, right >>> BITS);
        int onlyRight = more(right, left) + more(right >>> BITS, left >>> BITS);
        return Math.max(onlyLeft, onlyRight);
    }

    /** Of every second kind: how many more there are in the one than in the other, those kinds alone that have more. */
    private static int more(long one, long other) {
        long differences = (one & EVERY_SECOND | HIGHEST) - (other & EVERY_SECOND);
        long notFewer = (differences & HIGHEST) >>> 7;
        return (int) ((differences & notFewer * MOST) * LOWEST >>> Long.SIZE - Byte.SIZE);
    }
}
