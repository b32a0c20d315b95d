package org.amparo.plan.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of an item.
 *
 * @param suffix {@code bis}, {@code ALT} or nothing
 */
record ItemNumber(int value, String suffix) {
    /** What follows a number that came between two others, in small letters or capitals. */
    static final String SUFFIX = "(?i:bis|ter|qu[aá]ter|quinquies|alt)";

    private static final Pattern ARABIC = Pattern.compile("(\\d{1,4}) ?(" + SUFFIX + ")?[.,]?");

    static ItemNumber of(int value) {
        return new ItemNumber(value, "");
    }

    static Optional<ItemNumber> read(String text) {
        Matcher arabic = ARABIC.matcher(text);
        if (arabic.matches()) {
            String suffix = arabic.group(2) == null ? "" : arabic.group(2);
            return Optional.of(new ItemNumber(Integer.parseInt(arabic.group(1)), suffix));
        }
        return RomanNumber.value(text.replaceAll("[.,]$", "")).map(ItemNumber::of);
    }

    boolean follows(ItemNumber before) {
        return suffix.isEmpty() ? value == before.value + 1 : value == before.value;
    }

    /** As in an id: {@code 21bis}. */
    String id() {
        return value + suffix.toLowerCase(Locale.ROOT);
    }

    /** As it is printed before an item of that kind. */
    String printed(ItemKind kind) {
        return kind == ItemKind.OBJECTIVE || kind == ItemKind.PRINCIPLE
                ? RomanNumber.text(value).toLowerCase(Locale.ROOT) + suffix
                : value + suffix;
    }
}
