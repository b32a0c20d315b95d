package org.amparo.casework;

import java.util.List;
import org.amparo.forms.MissingAnswer;

/** The canonical form of answers that may hold several codes. */
final class Answers {
    private static final List<String> NOT_ASKED = List.of(MissingAnswer.NOT_ASKED_CODE);

    private Answers() {}

    /**
     * Each code once, in the order given; a missing answer only where it is the sole one; not asked where there is
     * none.
     */
    static List<String> several(List<String> codes) {
        if (codes.isEmpty()) {
            return NOT_ASKED;
        }
        if (codes.size() == 1) {
            return List.copyOf(codes);
        }
        var known = codes.stream()
                .distinct()
                .filter(code -> !MissingAnswer.is(code))
                .toList();
        return known.isEmpty() ? List.of(codes.getFirst()) : known;
    }
}
