package org.amparo.plan.text;

import java.text.Normalizer;

/** Letters with and without what stands above them. */
final class Letters {
    private static final int ASCII = 128;

    private Letters() {}

    static String withoutAccents(String text) {
        if (text.chars().allMatch(letter -> letter < ASCII)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
