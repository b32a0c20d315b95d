package org.amparo.linkage.names;

/**
 * How a name sounds in the Americas, in at most twelve letters. Where a spelling is read in two ways there are two codes,
 * the Spanish reading and the other; two names sound alike if they share one. The rules: docs/decisions/025.
 */
public final class PhoneticCode {
    static final int LONGEST = 12;

    private PhoneticCode() {}

    /** The Spanish reading; the parts of a name of several words one after the other; empty if nothing is heard. */
    public static String of(String name) {
        return hear(name, false);
    }

    /** The reading in Portuguese, English, French or an indigenous tongue; mostly equal to {@link #of(String)}. */
    public static String alternative(String name) {
        return hear(name, true);
    }

    private static String hear(String name, boolean foreign) {
        String word = String.join("", Words.of(name));
        String heard = new Hearing(word, foreign).code();
        return heard.length() <= LONGEST ? heard : heard.substring(0, LONGEST);
    }

    /** Five bits a letter, the first one lowest. */
    static long pack(String code) {
        long packed = 0;
        for (int i = code.length() - 1; i >= 0; i--) {
            packed = packed << 5 | code.charAt(i) - 'a' + 1;
        }
        return packed;
    }
}
