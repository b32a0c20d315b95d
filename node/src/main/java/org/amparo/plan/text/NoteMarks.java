package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of footnotes: a raised number, or what a scan makes of one. In Spanish, "!" and "?" without their opening signs close
 * nothing.
 */
final class NoteMarks {
    private static final Pattern MARK =
            Pattern.compile("(?<=[\\p{L}”»\"])([!?¹²³⁴-⁹]|(?<=\\p{Ll}{4})\\d)(?=[\\s.,;:)]|$)");

    private NoteMarks() {}

    /** Where they stand, in order. */
    static List<Integer> in(String text, TextLanguage language) {
        List<Integer> found = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            char sign = text.charAt(mark.start());
            char opening = sign == '!' ? '¡' : '¿';
            if ((sign != '!' && sign != '?') || language == TextLanguage.SPANISH && text.indexOf(opening) < 0) {
                found.add(mark.start());
            }
        }
        return found;
    }
}
