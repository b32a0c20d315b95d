package org.amparo.linkage.names;

/** How alike two words of names are. Allocates nothing. */
final class CompareTokens {
    static final int SAME = 0;
    static final int HYPOCORISTIC = 1;
    static final int INITIAL = 2;
    static final int SOUND = 3;
    static final int NEAR = 4;
    static final int FAR = 5;
    static final int DIFFERENT = 6;

    /** From here on one slip of the hand may be another name. */
    private static final int SHORT = 4;

    private static final double FAR_ENOUGH = 0.85;

    private CompareTokens() {}

    static int given(Token a, Token b) {
        if (a.same(b)) {
            return SAME;
        }
        if (a.initial() || b.initial()) {
            return a.initialOf(b) ? INITIAL : DIFFERENT;
        }
        if (a.soundsLike(b)) {
            return SOUND;
        }
        if (a.standsForSame(b)) {
            return HYPOCORISTIC;
        }
        int letters = letters(a, b);
        return letters == NEAR && otherSex(a.text(), b.text()) ? FAR : letters;
    }

    static int surname(Token a, Token b) {
        if (a.same(b)) {
            return SAME;
        }
        if (a.initial() || b.initial()) {
            return a.initialOf(b) ? INITIAL : DIFFERENT;
        }
        return a.soundsLike(b) ? SOUND : letters(a, b);
    }

    private static int letters(Token a, Token b) {
        if (a.farFrom(b)) {
            return DIFFERENT;
        }
        String one = a.text();
        String two = b.text();
        int shorter = Math.min(one.length(), two.length());
        int longer = Math.max(one.length(), two.length());
        if (shorter >= SHORT) {
            int slips = Similarity.damerau(one, two, 2);
            if (slips <= 1 || slips == 2 && longer >= 8 || shorter > SHORT && cutShort(one, two, shorter)) {
                return NEAR;
            }
        }
        return shorter > 2 && Similarity.jaroWinkler(one, two) >= FAR_ENOUGH ? FAR : DIFFERENT;
    }

    private static boolean cutShort(String one, String two, int shorter) {
        return one.regionMatches(0, two, 0, shorter);
    }

    /** Mario and María, Daniel and Daniela: what differs is the last vowel only. */
    private static boolean otherSex(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = longer == a ? b : a;
        int stem = longer.length() - 1;
        if (shorter.length() < stem || !longer.regionMatches(0, shorter, 0, stem)) {
            return false;
        }
        return vowelOfSex(longer.charAt(stem)) && (shorter.length() == stem || vowelOfSex(shorter.charAt(stem)));
    }

    private static boolean vowelOfSex(char c) {
        return c == 'a' || c == 'o' || c == 'e';
    }
}
