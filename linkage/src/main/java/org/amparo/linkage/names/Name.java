package org.amparo.linkage.names;

import java.util.List;

/** A name as it is compared: normalised, in tokens, with the codes of its tokens. Made once per distinct value. */
public final class Name {
    private final String normal;
    private final String spelling;
    private final String joined;
    private final List<Token> tokens;
    private final Token[] array;
    private final long[] keys;
    private final int normalHash;
    private final int joinedHash;

    Name(String spelling, String normal, String joined, List<Token> tokens) {
        this.spelling = spelling;
        this.normal = normal;
        this.joined = joined;
        this.tokens = List.copyOf(tokens);
        this.array = tokens.toArray(Token[]::new);
        this.keys = new long[array.length * Token.KEYS];
        for (int i = 0; i < array.length; i++) {
            array[i].keys(keys, i * Token.KEYS);
        }
        this.normalHash = normal.hashCode();
        this.joinedHash = joined.hashCode();
    }

    /**
     * Any text; what is longer than 256 characters is cut. A text without letters becomes a name without tokens. Whoever
     * reads many names is quicker with a {@link NameReader}.
     */
    public static Name of(String written) {
        return new NameReader().read(written);
    }

    /** Small letters without accents, abbreviations written out, single spaces, particles kept. */
    public String normal() {
        return normal;
    }

    /** As {@link #normal()}, but with ñ and ç as written: read again, it is the same name to the ear too. */
    public String spelling() {
        return spelling;
    }

    /** The words that bear the name, as written, particles and generations (junior, filho) left out; at most 8. */
    public List<Token> tokens() {
        return tokens;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    int size() {
        return array.length;
    }

    Token token(int i) {
        return array[i];
    }

    /** {@link Token#KEYS} numbers for each token. */
    long[] keys() {
        return keys;
    }

    boolean sameText(Name other) {
        return normalHash == other.normalHash && normal.equals(other.normal);
    }

    /** The same letters but for spaces: "De la Cruz" is "Delacruz". */
    boolean sameLetters(Name other) {
        return joinedHash == other.joinedHash && joined.equals(other.joined);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Name other && normal.equals(other.normal);
    }

    @Override
    public int hashCode() {
        return normalHash;
    }

    /** Says nothing: a name is a person's. */
    @Override
    public String toString() {
        return "Name";
    }
}
