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

    /** The numbers of the words of all names, one name after the other. */
    private final int[] words;
    /** Where each name's begin; one more than there are names. */
    private final int[] begins;
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
        begins = new int[names.length + 1];
        words = Arrays.stream(names)
                .flatMap(name -> name.tokens().stream())
                .mapToInt(token -> known.computeIfAbsent(token.text(), any -> known.size()))
                .toArray();
        for (int name = 0; name < names.length; name++) {
            begins[name + 1] = begins[name] + names[name].tokens().size();
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
        for (int name = 0; name + 1 < begins.length; name++) {
            for (int at = begins[name]; at < begins[name + 1]; at++) {
                weights[words[at]] += same.first()[name] == name ? CountValues.weight(same.count(name)) : 0;
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
        for (int i = begins[a]; i < begins[a + 1]; i++) {
            for (int j = begins[b]; j < begins[b + 1]; j++) {
                // Not a number is not less than anything: the first word in common is taken.
                if (words[i] == words[j] && !(bits[words[i]] <= rarest)) {
                    rarest = bits[words[i]];
                }
            }
        }
        return rarest;
    }
}
