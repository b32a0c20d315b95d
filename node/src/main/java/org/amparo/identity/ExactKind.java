package org.amparo.identity;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** What of a person can be found exactly, and how it is written for that: as different people type the same thing. */
public enum ExactKind {
    /** Letters and digits alone count: {@code v-12.345.678} is {@code V12345678}. */
    DOCUMENT(ExactKind::lettersAndDigits),
    EMAIL(text -> text.strip().toLowerCase(Locale.ROOT)),
    /** The last eight digits: with or without the codes of country and area. */
    PHONE(ExactKind::lastDigits);

    private static final int LAST = 8;

    private final UnaryOperator<String> normal;

    ExactKind(UnaryOperator<String> normal) {
        this.normal = normal;
    }

    /** The form in which values are compared; empty when nothing is left of it. */
    String normal(String value) {
        return normal.apply(value);
    }

    private static String lettersAndDigits(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static String lastDigits(String text) {
        var digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .forEach(digits::append);
        return digits.substring(Math.max(0, digits.length() - LAST));
    }
}
