package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the paragraphs anew, kind by kind, in the order in which they stand. What bears no number gets none, and points keep their own. */
final class Renumber {
    private static final Set<String> ROMAN = Set.of("objective", "principle");
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Renumber() {}

    static List<TextParagraph> all(List<TextParagraph> paragraphs) {
        Map<String, Integer> counts = new HashMap<>();
        List<TextParagraph> numbered = new ArrayList<>();
        for (TextParagraph one : paragraphs) {
            boolean counted = !one.number().isEmpty() && !one.isPoint();
            numbered.add(
                    counted ? one.withNumber(printed(one.kind(), counts.merge(one.kind(), 1, Integer::sum))) : one);
        }
        return numbered;
    }

    private static String printed(String kind, int number) {
        if (kind.equals("heading")) {
            return roman(number).toUpperCase(Locale.ROOT);
        }
        return ROMAN.contains(kind.toLowerCase(Locale.ROOT)) ? roman(number) : String.valueOf(number);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                text.append(LETTERS[i]);
                left -= VALUES[i];
            }
        }
        return text.toString();
    }
}
