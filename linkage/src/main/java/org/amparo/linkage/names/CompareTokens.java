package org.amparo.linkage.names;

/**
 * How alike two words of names are. Nearly all pairs are different, and four numbers a word say so without a look at its
 * letters. Allocates nothing.
 */
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

    /** From here on two slips of the hand are forgiven. */
    private static final int LONG = 8;

    private static final double FAR_ENOUGH = 0.85;

    private static final int A_SLIP = 1;
    private static final int CUT_SHORT = 2;
    private static final int ALIKE_BY_LETTERS = 4;
    static final int ANYTHING = A_SLIP | CUT_SHORT | ALIKE_BY_LETTERS;

    /**
     * Jaro's likeness is at most (c/n + c/m + 1) / 3 for c common letters. It has to be 0.85, or 0.75 where Winkler's bonus
     * for four first letters lifts it: c (n + m) is at least 1.55 or 1.25 times n m, here in hundredths.
     */
    private static final int LEAST_COMMON = 155;

    private static final int LEAST_COMMON_WITH_BONUS = 125;

    private CompareTokens() {}

    static int given(Name a, int i, Name b, int j) {
        long[] one = a.keys();
        long[] two = b.keys();
        int x = i * Token.KEYS;
        int y = j * Token.KEYS;
        if (one[x] == two[y]) {
            return SAME;
        }
        long shapeOne = one[x + Token.SHAPE];
        long shapeTwo = two[y + Token.SHAPE];
        if (Token.length(shapeOne) == 1 || Token.length(shapeTwo) == 1) {
            return initial(shapeOne, shapeTwo);
        }
        if ((one[x + Token.SOUNDS] & two[y + Token.SOUNDS]) != 0 && a.token(i).soundsLike(b.token(j))) {
            return SOUND;
        }
        if ((one[x + Token.STANDS] & two[y + Token.STANDS]) != 0 && a.token(i).standsForSame(b.token(j))) {
            return HYPOCORISTIC;
        }
        int may = mayBe(shapeOne, shapeTwo);
        if (may == 0) {
            return DIFFERENT;
        }
        String left = a.token(i).text();
        String right = b.token(j).text();
        int letters = letters(left, right, may);
        return letters == NEAR && otherSex(left, right) ? FAR : letters;
    }

    static int surname(Name a, int i, Name b, int j) {
        long[] one = a.keys();
        long[] two = b.keys();
        int x = i * Token.KEYS;
        int y = j * Token.KEYS;
        if (one[x] == two[y]) {
            return SAME;
        }
        long shapeOne = one[x + Token.SHAPE];
        long shapeTwo = two[y + Token.SHAPE];
        if (Token.length(shapeOne) == 1 || Token.length(shapeTwo) == 1) {
            return initial(shapeOne, shapeTwo);
        }
        if ((one[x + Token.SOUNDS] & two[y + Token.SOUNDS]) != 0 && a.token(i).soundsLike(b.token(j))) {
            return SOUND;
        }
        int may = mayBe(shapeOne, shapeTwo);
        return may == 0 ? DIFFERENT : letters(a.token(i).text(), b.token(j).text(), may);
    }

    private static int initial(long one, long two) {
        return Token.first(one) == Token.first(two) && Token.length(one) != Token.length(two) ? INITIAL : DIFFERENT;
    }

    /** What the letters of two words, their number and the first of them allow: no likeness that there is is left out. */
    static int mayBe(long one, long two) {
        int n = Token.length(one);
        int m = Token.length(two);
        int onlyOne = Integer.bitCount((int) (one & ~two & Token.LETTERS));
        int onlyTwo = Integer.bitCount((int) (two & ~one & Token.LETTERS));
        boolean sameFirst = Token.first(one) == Token.first(two);
        int slips = Math.max(n, m) >= LONG ? 2 : 1;
        int may = 0;
        if (onlyOne <= slips && onlyTwo <= slips && Math.abs(n - m) <= slips) {
            may |= A_SLIP;
        }
        if (sameFirst && (n < m ? onlyOne : onlyTwo) == 0) {
            may |= CUT_SHORT;
        }
        int common = Math.min(n - onlyOne, m - onlyTwo);
        if (100 * common * (n + m) >= (sameFirst ? LEAST_COMMON_WITH_BONUS : LEAST_COMMON) * n * m) {
            may |= ALIKE_BY_LETTERS;
        }
        return may;
    }

    static int letters(String one, String two, int may) {
        int shorter = Math.min(one.length(), two.length());
        int longer = Math.max(one.length(), two.length());
        if (shorter >= SHORT) {
            int slips = longer >= LONG ? 2 : 1;
            if ((may & A_SLIP) != 0 && Similarity.damerau(one, two, slips) <= slips
                    || (may & CUT_SHORT) != 0 && shorter > SHORT && one.regionMatches(0, two, 0, shorter)) {
                return NEAR;
            }
        }
        boolean far = (may & ALIKE_BY_LETTERS) != 0 && shorter > 2 && Similarity.jaroWinkler(one, two) >= FAR_ENOUGH;
        return far ? FAR : DIFFERENT;
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
