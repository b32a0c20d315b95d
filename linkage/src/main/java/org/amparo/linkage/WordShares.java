package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.linkage.names.Name;

/** How common the words of names are: to share a rare one says more than to share Maria. */
final class WordShares {
    private static final double MOST_BITS = 6;
    private static final double LN2 = Math.log(2);

    /** For each name the numbers of its words. */
    private final int[][] words;
    /** For each word the bits that sharing it says more than sharing a usual one. */
    private final float[] bits;

    /** Knows how common the words of names are. */
    @FunctionalInterface
    interface Of {
        WordShares over(Name[] names);
    }

    /** @param elsewhere how common the words are among all records, where these are only some */
    WordShares(Name[] names, SameValues same, Optional<Commonness.OfField> elsewhere) {
        Map<String, Integer> known = new HashMap<>();
        words = new int[names.length][];
        for (int name = 0; name < names.length; name++) {
            words[name] = names[name].tokens().stream()
                    .mapToInt(token -> known.computeIfAbsent(token.text(), any -> known.size()))
                    .toArray();
        }
        String[] texts = new String[known.size()];
        known.forEach((text, word) -> texts[word] = text);
        bits = elsewhere
                .map(common -> bits(
                        Arrays.stream(texts).mapToLong(common::wordWeight).toArray(),
                        common.wordSum(),
                        common.wordSquares()))
                .orElseGet(() -> bits(weights(same, texts.length)));
    }

    /** Whole numbers, so that it does not matter in which order they are added up. */
    private long[] weights(SameValues same, int count) {
        long[] weights = new long[count];
        for (int name = 0; name < words.length; name++) {
            for (int word : words[name]) {
                weights[word] += same.first()[name] == name ? CountValues.weight(same.count(name)) : 0;
            }
        }
        return weights;
    }

    private static float[] bits(long[] weights) {
        return bits(
                weights,
                Arrays.stream(weights).sum(),
                Arrays.stream(weights).map(weight -> weight * weight).sum());
    }

    private static float[] bits(long[] weights, long sum, long squares) {
        // What a usual word weighs: each word counted by how often it is met.
        double usual = squares / (double) Math.max(1, sum);
        float[] bits = new float[weights.length];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = (float) Math.clamp(Math.log(usual / Math.max(1, weights[word])) / LN2, -MOST_BITS, MOST_BITS);
        }
        return bits;
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
