package org.amparo.identity;

import java.util.Arrays;
import java.util.List;

/**
 * A name that somebody looks for, encoded. Long words count for more than short ones; how many persons are called so does
 * not, since that would tell of persons whom the asker may not find.
 */
final class SoughtName {
    /** More words than this are not looked for. */
    static final int MOST = 8;

    private static final int LONG_WORD = 8;
    private static final int LEAST_WEIGHT = 2;

    private final long[] whole;
    private final long[] parts;
    private final double[] weights;

    private SoughtName(long[] whole, long[] parts, double[] weights) {
        this.whole = whole;
        this.parts = parts;
        this.weights = weights;
    }

    /** @param typed as somebody typed it: in any order, a part of it, misspelt */
    static SoughtName of(String typed, NameEncoder encoder) {
        var words = NameWords.of(List.of(typed)).stream().limit(MOST).toList();
        var whole = new long[words.size() * NameEncoder.LONGS];
        var parts = new long[whole.length];
        var weights = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            encoder.encode(words.get(i), true, whole, i * NameEncoder.LONGS);
            encoder.encode(words.get(i), false, parts, i * NameEncoder.LONGS);
            weights[i] = LEAST_WEIGHT + Math.min(LONG_WORD, words.get(i).length());
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new SoughtName(whole, parts, weights);
    }

    /** How many words; none when nothing was typed that could be a name. */
    int size() {
        return weights.length;
    }

    double weight(int word) {
        return weights[word];
    }

    long whole(int word, int part) {
        return whole[word * NameEncoder.LONGS + part];
    }

    int wholeBits(int word) {
        return Long.bitCount(whole(word, 0)) + Long.bitCount(whole(word, 1));
    }

    /** Without the end of the word. */
    long part(int word, int part) {
        return parts[word * NameEncoder.LONGS + part];
    }

    int partBits(int word) {
        return Long.bitCount(part(word, 0)) + Long.bitCount(part(word, 1));
    }

    /** A number that says nothing of the name to whoever has not the key, and is the same for the same name. */
    int place() {
        return (int) WordTable.mixed(Arrays.hashCode(whole));
    }

    @Override
    public String toString() {
        return "SoughtName[" + size() + " words]";
    }
}
