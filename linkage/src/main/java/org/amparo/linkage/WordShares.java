package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.amparo.linkage.names.Name;

/** How common the words of names are: to share a rare one says more than to share Maria. */
final class WordShares {
    private static final double MOST_BITS = 6;
    private static final double LN2 = Math.log(2);

    /** For each name the numbers of its words. */
    private final int[][] words;
    /** For each word the bits that sharing it says more than sharing a usual one. */
    private final float[] bits;

    WordShares(Name[] names, double[] nameShares) {
        Map<String, Integer> known = new HashMap<>();
        words = new int[names.length][];
        double[] shares = new double[1024];
        for (int name = 0; name < names.length; name++) {
            words[name] = names[name].tokens().stream()
                    .mapToInt(token -> known.computeIfAbsent(token.text(), any -> known.size()))
                    .toArray();
            for (int word : words[name]) {
                if (word >= shares.length) {
                    shares = Arrays.copyOf(shares, shares.length * 2);
                }
                shares[word] += nameShares[name];
            }
        }
        double sum = Arrays.stream(shares).sum();
        double usual =
                sum == 0 ? 1 : Arrays.stream(shares).map(share -> share * share).sum() / sum;
        bits = new float[known.size()];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = (float) Math.clamp(Math.log(usual / shares[word]) / LN2, -MOST_BITS, MOST_BITS);
        }
    }

    /** Bits for the rarest word that both names have, not a number if they share none. */
    double rarity(int a, int b) {
        double rarest = Double.NaN;
        for (int mine : words[a]) {
            for (int theirs : words[b]) {
                // Not a number is not less than anything: the first word in common is taken.
                if (mine == theirs && !(bits[mine] <= rarest)) {
                    rarest = bits[mine];
                }
            }
        }
        return rarest;
    }
}
