package org.amparo.linkage.names;

/** How alike two texts are by their letters. Allocates nothing for texts of up to 64 characters, the usual case. */
public final class Similarity {
    private static final int WORD = 64;

    private Similarity() {}

    /** Jaro's likeness with Winkler's bonus for up to four equal first characters (0.1 each): 0 to 1. */
    public static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        if (n > WORD || m > WORD) {
            return jaro(a.substring(0, Math.min(n, WORD)), b.substring(0, Math.min(m, WORD)));
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < n; i++) {
            char c = a.charAt(i);
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (b.charAt(j) == c && (takenB & 1L << j) == 0) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        int common = Long.bitCount(takenA);
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (long restA = takenA, restB = takenB; restA != 0; restA &= restA - 1, restB &= restB - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                moved++;
            }
        }
        return ((double) common / n + (double) common / m + (common - moved / 2) / (double) common) / 3;
    }

    /**
     * The number of characters added, left out, changed, or changed places with their neighbour (each place once), or
     * {@code max + 1} where it is more. Texts over 64 characters are compared by their first 64.
     *
     * <p>Bit-parallel after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
     */
    public static int damerau(String a, String b, int max) {
        int n = Math.min(a.length(), WORD);
        int m = Math.min(b.length(), WORD);
        if (Math.abs(n - m) > max) {
            return max + 1;
        }
        if (n == 0 || m == 0) {
            return Math.max(n, m);
        }
        if (farApart(a, n, b, m, max)) {
            return max + 1;
        }
        long top = 1L << (n - 1);
        long plus = -1;
        long minus = 0;
        long diagonal = 0;
        long matchesBefore = 0;
        int distance = n;
        for (int j = 0; j < m; j++) {
            long matches = matches(a, n, b.charAt(j));
            long swapped = ((~diagonal & matches) << 1) & matchesBefore;
            diagonal = (((matches & plus) + plus) ^ plus) | matches | minus | swapped;
            long plusAcross = minus | ~(diagonal | plus);
            long minusAcross = diagonal & plus;
            if ((plusAcross & top) != 0) {
                distance++;
            } else if ((minusAcross & top) != 0) {
                distance--;
            }
            if (distance - (m - 1 - j) > max) {
                return max + 1;
            }
            plusAcross = plusAcross << 1 | 1;
            minusAcross <<= 1;
            plus = minusAcross | ~(diagonal | plusAcross);
            minus = plusAcross & diagonal;
            matchesBefore = matches;
        }
        return distance;
    }

    /**
     * Whether more characters than {@code max} have no equal near their own place in the other text: each takes a change of its
     * own. Spares the whole distance of most pairs.
     */
    private static boolean farApart(String a, int n, String b, int m, int max) {
        int alone = 0;
        for (int i = 0; i < n && alone <= max; i++) {
            if (!stands(a.charAt(i), b, Math.max(0, i - max), Math.min(m, i + max + 1))) {
                alone++;
            }
        }
        return alone > max;
    }

    private static boolean stands(char c, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == c) {
                return true;
            }
        }
        return false;
    }

    private static long matches(String a, int n, char c) {
        long matches = 0;
        for (int i = 0; i < n; i++) {
            if (a.charAt(i) == c) {
                matches |= 1L << i;
            }
        }
        return matches;
    }
}
