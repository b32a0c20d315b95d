package org.amparo.linkage.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a name sounds in the Americas: up to {@link #MOST} codes of at most {@link #LONGEST} small letters. The first is the
 * Spanish reading, the others how Portuguese, French, English or an indigenous tongue read the same letters. Two names
 * sound alike if they share a code. Deterministic; made for one word, several are run together.
 *
 * <p>A code keeps the vowels, since they tell María from Mario and Peña from Piña. Letters of a code: vowels, b (b, v), c
 * (ch, sh), j (Spanish j), y (y, ll), w (hu, gu, w), s (s, z, soft c, x), k, and the others as they are; n also is ñ and
 * nh. The rules, one by one, and how they were tested: docs/decisions/025-phonetic-code.md.
 */
public final class PhoneticCode {
    /** Letters of a code at most, so that it fits a long, five bits a letter. */
    public static final int LONGEST = 12;

    /** Codes of one name at most. */
    public static final int MOST = 6;

    private PhoneticCode() {}

    /** The Spanish reading; empty if the name has no letters from a to z. */
    public static String of(String name) {
        return all(name).getFirst();
    }

    /** All readings, at least one, the Spanish one first. */
    public static List<String> all(String name) {
        return heard(String.join("", Words.of(name)));
    }

    /** The same for one word of small letters, ñ and ç among them. */
    static List<String> heard(String word) {
        Set<String> codes = new LinkedHashSet<>();
        new Hearing(word).codes().forEach(code -> codes.add(cut(code)));
        FrenchEar.respell(word).ifPresent(heard -> addFirst(heard, codes));
        EnglishEar.respell(word).forEach(heard -> addFirst(heard, codes));
        return codes.stream().limit(MOST).toList();
    }

    private static void addFirst(String respelt, Set<String> codes) {
        codes.add(cut(new Hearing(respelt).codes().getFirst()));
    }

    private static String cut(String code) {
        return code.length() <= LONGEST ? code : code.substring(0, LONGEST);
    }

    /** Five bits a letter, the first one lowest; 0 for the empty code. */
    static long pack(String code) {
        long packed = 0;
        for (int i = code.length() - 1; i >= 0; i--) {
            packed = packed << 5 | code.charAt(i) - 'a' + 1;
        }
        return packed;
    }
}
