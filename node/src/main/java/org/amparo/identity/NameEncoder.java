package org.amparo.identity;

import org.amparo.confidential.SearchKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns a word of a name into {@value #BITS} bits, by a key: one for each pair of letters that stand side by side or nearly
 * so, and for how the word begins and ends. Words that are alike have bits in common, a part of a word has nearly all of its
 * bits in the whole, and two letters that changed their places change few. Which bit stands for which letters only the key
 * says, and many share one.
 */
@Component
class NameEncoder {
    static final int BITS = 128;
    /** How many longs that is. */
    static final int LONGS = BITS / Long.SIZE;

    private static final String KIND = "name";
    private static final int LETTERS = 'z' - 'a' + 1;
    private static final char EDGE = '.';

    private final SearchKey key;
    /** The bits of pairs of common letters, since a name has dozens and each costs a hash. */
    private final byte[] known = new byte[(LETTERS + 1) * (LETTERS + 1)];

    private final byte[] knownNear = new byte[LETTERS * LETTERS];

    @Autowired
    NameEncoder(NodeKeys keys) {
        this(keys.search());
    }

    NameEncoder(SearchKey key) {
        this.key = key;
        for (int first = 0; first <= LETTERS; first++) {
            for (int second = 0; second <= LETTERS; second++) {
                known[first * (LETTERS + 1) + second] = (byte) computed("s", letter(first), letter(second));
            }
        }
        for (int first = 0; first < LETTERS; first++) {
            for (int second = first; second < LETTERS; second++) {
                knownNear[first * LETTERS + second] = (byte) computed("n", letter(first), letter(second));
            }
        }
    }

    private static char letter(int number) {
        return number == LETTERS ? EDGE : (char) ('a' + number);
    }

    /**
     * Adds a word's bits to two longs, which are 0 before.
     *
     * @param isWhole whether the word ends where it ends: what somebody searches for may be the beginning of a word
     */
    void encode(String word, boolean isWhole, long[] into, int at) {
        char before = EDGE;
        char earlier = EDGE;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            set(sequence(before, letter), into, at);
            if (before != EDGE) {
                set(near(before, letter), into, at);
            }
            if (earlier != EDGE) {
                set(near(earlier, letter), into, at);
            }
            earlier = before;
            before = letter;
        }
        if (isWhole) {
            set(sequence(before, EDGE), into, at);
        }
    }

    private static void set(int bit, long[] into, int at) {
        into[at + (bit >> 6)] |= 1L << bit;
    }

    private int sequence(char first, char second) {
        int a = number(first);
        int b = number(second);
        return a < 0 || b < 0 ? computed("s", first, second) : known[a * (LETTERS + 1) + b];
    }

    /** The same for either order. */
    private int near(char one, char other) {
        char first = one < other ? one : other;
        char second = one < other ? other : one;
        return first < 'a' || second > 'z'
                ? computed("n", first, second)
                : knownNear[(first - 'a') * LETTERS + second - 'a'];
    }

    private static int number(char letter) {
        if (letter == EDGE) {
            return LETTERS;
        }
        return letter >= 'a' && letter <= 'z' ? letter - 'a' : -1;
    }

    private int computed(String kind, char first, char second) {
        return (int) (key.number(KIND, kind + first + second) & BITS - 1);
    }
}
