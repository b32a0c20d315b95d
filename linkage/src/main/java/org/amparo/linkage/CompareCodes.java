package org.amparo.linkage;

import java.util.List;
import org.amparo.linkage.names.Bags;
import org.amparo.linkage.names.Similarity;

/** Characters that were given out, not spelt: document numbers, postcodes, telephones. What goes wrong is a key or two. */
final class CompareCodes implements Comparison {
    private static final int ONE_KEY = 2;
    private static final int TWO_KEYS = 3;
    private static final int SAME_PART = 4;
    private static final int DIFFERENT = 5;
    private static final int MOST_KEYS = 2;
    /** Shorter codes two keys apart have nothing to do with each other. */
    private static final int LONG_ENOUGH_FOR_TWO = 6;

    private static final List<String> LEVELS =
            List.of("missing", "same", "one key", "two keys", "same part", "different");

    /** Which end of a code means something by itself. */
    enum Part {
        FIRST_HALF,
        LAST_SEVEN
    }

    private final List<String> values;
    private final Part part;
    private final Bags bags;
    /** Numbers of the parts: other numbers, other parts. */
    private final int[] parts;

    CompareCodes(List<String> values, Part part) {
        this.values = values;
        this.part = part;
        this.bags = new Bags(values);
        this.parts =
                values.stream().mapToInt(value -> part(value, part).hashCode()).toArray();
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int compare(int a, int b) {
        if (bags.fewestChanges(a, b) > MOST_KEYS) {
            return samePart(a, b) ? SAME_PART : DIFFERENT;
        }
        String left = values.get(a);
        String right = values.get(b);
        int keys = Similarity.damerau(left, right, MOST_KEYS);
        if (keys <= 1) {
            return ONE_KEY;
        }
        if (keys == 2 && Math.min(left.length(), right.length()) >= LONG_ENOUGH_FOR_TWO) {
            return TWO_KEYS;
        }
        return samePart(a, b) ? SAME_PART : DIFFERENT;
    }

    private boolean samePart(int a, int b) {
        return parts[a] == parts[b] && part(values.get(a), part).equals(part(values.get(b), part));
    }

    static String part(String code, Part part) {
        int length = code.length();
        return switch (part) {
            case FIRST_HALF -> code.substring(0, (length + 1) / 2);
            case LAST_SEVEN -> code.substring(Math.max(0, length - 7));
        };
    }
}
