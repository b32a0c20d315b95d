package org.amparo.linkage.names;

/**
 * One word of a name with all that comparing it needs, worked out once.
 *
 * <p>Particles are no tokens. A word in full of a saint or a Scot is one: {@code sanmartin}, {@code mcdonald}.
 */
public final class Token {
    /** How many numbers a name keeps of each token, side by side, so that most pairs are told apart by them alone. */
    static final int KEYS = 4;

    /** After the number of the text: one bit for each code. */
    static final int SOUNDS = 1;

    /** One bit for each full name that it stands for. */
    static final int STANDS = 2;

    /** Which letters, how many, and the first. */
    static final int SHAPE = 3;

    static final long LETTERS = 0xFFFFFFFFL;
    private static final int LENGTH_AT = 32;
    private static final int FIRST_AT = 48;

    private final String text;
    private final long[] codes;
    private final int[] stands;
    private final boolean married;

    Token(String text, long[] codes, int[] stands, boolean married) {
        this.text = text;
        this.codes = codes;
        this.stands = stands;
        this.married = married;
    }

    /** Small letters without accents; never empty. */
    public String text() {
        return text;
    }

    /** The Spanish reading of {@link PhoneticCode} in a number, 0 if nothing is heard (an initial, a foreign script). */
    public long phonetic() {
        return code(0);
    }

    /** The second way of hearing it, equal to {@link #phonetic()} where there is but one. */
    public long alternative() {
        return code(codes.length > 1 ? 1 : 0);
    }

    /** In how many ways it is heard: 0 to {@link PhoneticCode#MOST}. */
    public int codes() {
        return codes.length;
    }

    /** The ith way of hearing it, none of them 0; 0 if there is none. */
    public long code(int i) {
        return codes.length == 0 ? 0 : codes[i];
    }

    /** The number, from 1, of the full name that this short form most often stands for, or of itself; 0 if unknown. */
    public int hypocoristic() {
        return stands.length == 0 ? 0 : stands[0];
    }

    /** Only the first letter of a name was written. */
    public boolean initial() {
        return text.length() == 1;
    }

    /** Written after "de" or "viuda de", behind another surname: perhaps the husband's. */
    public boolean married() {
        return married;
    }

    /** They share a code. */
    public boolean soundsLike(Token other) {
        for (long mine : codes) {
            for (long theirs : other.codes) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both may be short for, or be, the same full name. */
    public boolean standsForSame(Token other) {
        for (int mine : stands) {
            for (int theirs : other.stands) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    Token byMarriage() {
        return new Token(text, codes, stands, true);
    }

    void keys(long[] keys, int at) {
        long number = text.length();
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            number = mix(number + text.charAt(i));
            letters |= 1L << (text.charAt(i) & 31);
        }
        keys[at] = number;
        for (long code : codes) {
            keys[at + SOUNDS] |= bit(code);
        }
        for (int stand : stands) {
            keys[at + STANDS] |= bit(stand);
        }
        keys[at + SHAPE] = letters | (long) text.length() << LENGTH_AT | (long) text.charAt(0) << FIRST_AT;
    }

    static int length(long shape) {
        return (int) (shape >>> LENGTH_AT) & 0xFFFF;
    }

    static int first(long shape) {
        return (int) (shape >>> FIRST_AT);
    }

    private static long bit(long number) {
        return 1L << (mix(number) >>> 58);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 32) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 29) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 32;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Token other && text.equals(other.text) && married == other.married;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Says nothing: a name is a person's. */
    @Override
    public String toString() {
        return "Token";
    }
}
