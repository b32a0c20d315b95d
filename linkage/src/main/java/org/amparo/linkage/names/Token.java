package org.amparo.linkage.names;

/**
 * One word of a name with all that comparing it needs, worked out once.
 *
 * <p>Particles are no tokens. A word in full of a saint or a Scot is one: {@code sanmartin}, {@code mcdonald}.
 */
public final class Token {
    private final String text;
    private final long[] codes;
    private final long codesTogether;
    private final int[] stands;
    private final boolean married;
    private final int letters;

    Token(String text, long[] codes, int[] stands, boolean married) {
        this.text = text;
        this.codes = codes;
        long together = 0;
        for (long code : codes) {
            together |= bit(code);
        }
        this.codesTogether = together;
        this.stands = stands;
        this.married = married;
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            seen |= 1 << (text.charAt(i) & 31);
        }
        this.letters = seen;
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

    boolean same(Token other) {
        return text.equals(other.text);
    }

    /** They share a code. */
    boolean soundsLike(Token other) {
        if ((codesTogether & other.codesTogether) == 0) {
            return false;
        }
        for (long mine : codes) {
            for (long theirs : other.codes) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One of 64 bits for a code: two names without a common bit have no common code, which nearly all pairs show. */
    private static long bit(long code) {
        return 1L << (code * 0x9E3779B97F4A7C15L >>> 58);
    }

    /** Both may be short for, or be, the same full name. */
    boolean standsForSame(Token other) {
        for (int mine : stands) {
            for (int theirs : other.stands) {
                if (mine == theirs) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean initialOf(Token other) {
        return initial() != other.initial() && text.charAt(0) == other.text.charAt(0);
    }

    /** Too few letters in common for any likeness: spares the slow look at nearly all pairs. */
    boolean farFrom(Token other) {
        int common = Integer.bitCount(letters & other.letters);
        return 2 * common < Math.max(Integer.bitCount(letters), Integer.bitCount(other.letters));
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
