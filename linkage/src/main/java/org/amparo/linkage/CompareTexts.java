package org.amparo.linkage;

import java.util.Arrays;
import java.util.List;
import org.amparo.linkage.names.Similarity;

/** Words in any order: addresses, occupations, places. */
final class CompareTexts implements Comparison {
    private static final int NEAR = 2;
    private static final int SHARED_WORDS = 3;
    private static final int FAR_NEAR = 4;
    private static final int DIFFERENT = 5;
    private static final double NEARLY_THE_SAME = 0.92;
    private static final double SOMEWHAT_THE_SAME = 0.83;

    private final List<String> values;
    private final int[][] words;
    /** Which letters each value has, a bit each. */
    private final int[] letters;

    CompareTexts(List<String> values) {
        this.values = values;
        this.words = values.stream()
                .map(value -> Arrays.stream(value.split(" "))
                        .mapToInt(String::hashCode)
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        this.letters = values.stream()
                .mapToInt(
                        value -> value.chars().map(letter -> 1 << (letter & 31)).reduce(0, (x, y) -> x | y))
                .toArray();
    }

    @Override
    public List<String> levels() {
        return List.of("missing", "same", "near", "shared words", "far near", "different");
    }

    @Override
    public int compare(int a, int b) {
        double likeness = farApart(a, b) ? 0 : Similarity.jaroWinkler(values.get(a), values.get(b));
        int shared = shared(words[a], words[b]);
        int fewer = Math.min(words[a].length, words[b].length);
        int more = Math.max(words[a].length, words[b].length);
        if (likeness >= NEARLY_THE_SAME || shared == more) {
            return NEAR;
        }
        if (shared == fewer || shared >= 2 && 2 * shared >= more) {
            return SHARED_WORDS;
        }
        return likeness >= SOMEWHAT_THE_SAME ? FAR_NEAR : DIFFERENT;
    }

    /** Too few letters in common for any likeness: spares the slow look at most pairs. */
    private boolean farApart(int a, int b) {
        int common = Integer.bitCount(letters[a] & letters[b]);
        return 2 * common < Math.max(Integer.bitCount(letters[a]), Integer.bitCount(letters[b]));
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
