package org.amparo.linkage.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Hardens encodings, step by step. */
final class Harden {
    private final List<Hardening> steps;
    private final EncodingKey key;
    private final RandomGenerator chance;
    private final Map<Integer, int[]> orders = new HashMap<>();

    Harden(List<Hardening> steps, EncodingKey key, RandomGenerator chance) {
        this.steps = steps;
        this.key = key.derived("balanced");
        this.chance = chance;
    }

    static int bits(List<Hardening> steps, int bits) {
        for (Hardening step : steps) {
            bits = switch (step) {
                case Hardening.Balanced() -> bits * 2;
                case Hardening.Folded() -> bits / 2;
                case Hardening.Flipped flipped -> bits;
            };
        }
        return bits;
    }

    long[] of(long[] words) {
        for (Hardening step : steps) {
            words = switch (step) {
                case Hardening.Balanced() -> balanced(words);
                case Hardening.Folded() -> folded(words);
                case Hardening.Flipped(double share) -> flipped(words, share);
            };
        }
        return words;
    }

    private long[] balanced(long[] words) {
        int bits = words.length * Long.SIZE;
        int[] order = orders.computeIfAbsent(2 * bits, length -> KeyedOrder.of(key, "places", length));
        long[] balanced = new long[2 * words.length];
        for (int bit = 0; bit < bits; bit++) {
            boolean set = (words[bit >> 6] >>> bit & 1) == 1;
            int place = order[set ? bit : bits + bit];
            balanced[place >> 6] |= 1L << place;
        }
        return balanced;
    }

    private static long[] folded(long[] words) {
        int half = words.length / 2;
        long[] folded = new long[half];
        for (int word = 0; word < half; word++) {
            folded[word] = words[word] ^ words[half + word];
        }
        return folded;
    }

    private long[] flipped(long[] words, double share) {
        long[] flipped = words.clone();
        for (int bit = 0; bit < words.length * Long.SIZE; bit++) {
            if (chance.nextDouble() < share) {
                flipped[bit >> 6] ^= 1L << bit;
            }
        }
        return flipped;
    }
}
