package org.amparo.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which values of a field are the same but for how they are written, such as Peña and Pena, and how many records have
 * them.
 *
 * @param texts for each value what it has in common with those that are the same
 * @param first for each value the first that is the same
 * @param counts for each first value the records that have it or one that is the same; 0 for the others
 * @param present how many records have a value at all
 */
record SameValues(List<String> texts, int[] first, long[] counts, long present) {

    /** Values that are compared as they are written: each is the same as itself only. */
    static SameValues asWritten(List<String> values, int[] codes) {
        int[] first = new int[values.size()];
        Arrays.setAll(first, value -> value);
        return counted(values, first, codes);
    }

    /** @param common for a value what it has in common with those that are the same */
    static SameValues by(UnaryOperator<String> common, List<String> values, int[] codes) {
        List<String> texts = values.stream().map(common).toList();
        Map<String, Integer> known = new HashMap<>();
        int[] first = new int[texts.size()];
        for (int value = 0; value < first.length; value++) {
            int here = value;
            first[value] = known.computeIfAbsent(texts.get(value), any -> here);
        }
        return counted(texts, first, codes);
    }

    private static SameValues counted(List<String> texts, int[] first, int[] codes) {
        long[] counts = new long[first.length];
        long present = 0;
        for (int code : codes) {
            if (code >= 0) {
                counts[first[code]]++;
                present++;
            }
        }
        return new SameValues(texts, first, counts, present);
    }

    String text(int value) {
        return texts.get(value);
    }

    /** How many records have the value or one that is the same. */
    long count(int value) {
        return counts[first[value]];
    }
}
