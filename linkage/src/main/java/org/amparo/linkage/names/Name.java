package org.amparo.linkage.names;

import java.util.List;

/** A name as it is compared: normalised, in tokens, with the codes of its tokens. Made once per distinct value. */
public final class Name {
    private final String normal;
    private final String joined;
    private final Token[] tokens;

    Name(String normal, String joined, Token[] tokens) {
        this.normal = normal;
        this.joined = joined;
        this.tokens = tokens;
    }

    /** Any text; what is longer than 256 characters is cut. A text without letters becomes a name without tokens. */
    public static Name of(String written) {
        return new ReadName(written).name();
    }

    /** Small letters without accents, abbreviations written out, single spaces, particles kept. */
    public String normal() {
        return normal;
    }

    /** The words that bear the name, as written, particles and generations (junior, filho) left out; at most 8. */
    public List<Token> tokens() {
        return List.of(tokens);
    }

    public boolean isEmpty() {
        return tokens.length == 0;
    }

    Token[] array() {
        return tokens;
    }

    /** {@link #normal()} without its spaces: "De la Cruz" is "Delacruz". */
    String joined() {
        return joined;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Name other && normal.equals(other.normal);
    }

    @Override
    public int hashCode() {
        return normal.hashCode();
    }

    /** Says nothing: a name is a person's. */
    @Override
    public String toString() {
        return "Name";
    }
}
