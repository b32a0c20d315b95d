package org.amparo.linkage.encoding;

import java.util.Arrays;

/** Bits that stand for a record or for one of its fields. Not changed once made. */
public final class Encoding {
    private final long[] words;
    private final int count;

    private Encoding(long[] words) {
        this.words = words;
        int set = 0;
        for (long word : words) {
            set += Long.bitCount(word);
        }
        this.count = set;
    }

    /**
     * An encoding as {@link #words()} gave it away.
     *
     * @param words 64 bits each, at least one
     */
    public static Encoding of(long[] words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("an encoding has bits");
        }
        return new Encoding(words.clone());
    }

    static Encoding owning(long[] words) {
        return new Encoding(words);
    }

    /** The bits, 64 a word, the first bit lowest in the first word: as {@link org.amparo.linkage.kernel.PackedBits} takes them. */
    public long[] words() {
        return words.clone();
    }

    /** How many bits there are, set or not. */
    public int bits() {
        return words.length * Long.SIZE;
    }

    /** How many bits are set; 0 for who told nothing, if not hardened. */
    public int count() {
        return count;
    }

    /** Whether a bit is set, from 0 to {@code bits() - 1}. */
    public boolean isSet(int bit) {
        return (words[bit >> 6] >>> bit & 1) == 1;
    }

    /**
     * Dice's coefficient: twice the bits set in both, over the bits set in the one and in the other; 0 where none is set.
     *
     * @return 0 to 1
     * @throws IllegalArgumentException if the other is of another length
     */
    public double dice(Encoding other) {
        int common = common(other);
        return common == 0 ? 0 : 2.0 * common / (count + other.count);
    }

    /**
     * In how many bits the two differ.
     *
     * @throws IllegalArgumentException if the other is of another length
     */
    public int distance(Encoding other) {
        return count + other.count - 2 * common(other);
    }

    private int common(Encoding other) {
        if (other.words.length != words.length) {
            throw new IllegalArgumentException("encodings of " + bits() + " and of " + other.bits() + " bits");
        }
        int common = 0;
        for (int word = 0; word < words.length; word++) {
            common += Long.bitCount(words[word] & other.words[word]);
        }
        return common;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Encoding other && Arrays.equals(words, other.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Says nothing: bits can be a person's. */
    @Override
    public String toString() {
        return "Encoding";
    }
}
