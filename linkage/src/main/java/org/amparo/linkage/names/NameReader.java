package org.amparo.linkage.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads many names: each different word is worked out once and kept, as long as the reader is. For one thread.
 *
 * <p>Some 200 bytes for each different word; no more than {@link #MOST_WORDS} are kept.
 */
public final class NameReader {
    private static final int MOST_WORDS = 1_000_000;
    private static final long[] HEARS_NOTHING = {};
    private static final int[] STANDS_FOR_NOTHING = {};

    private final Map<String, Token> known = new HashMap<>();

    /** As {@link Name#of}. */
    public Name read(String written) {
        return new ReadName(Words.of(written), this).name();
    }

    /** A word with ñ and ç as written. */
    Token token(String word) {
        Token token = known.get(word);
        if (token == null) {
            token = hear(word);
            if (known.size() < MOST_WORDS) {
                known.put(word, token);
            }
        }
        return token;
    }

    private static Token hear(String word) {
        String plain = Words.plain(word);
        if (plain.length() == 1) {
            return new Token(plain, HEARS_NOTHING, STANDS_FOR_NOTHING, false);
        }
        List<String> heard = PhoneticCode.heard(word);
        long[] codes = heard.stream()
                .mapToLong(PhoneticCode::pack)
                .filter(code -> code != 0)
                .toArray();
        return new Token(plain, codes, ShortForms.ALL.stands(plain, heard.getFirst()), false);
    }
}
