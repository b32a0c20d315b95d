package org.amparo.linkage.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes dates in one way: eight digits, year, month and day; what is unknown of them is {@code 00}. */
public final class TidyDate {
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})-?(\\d{2})?-?(\\d{2})?");

    private TidyDate() {}

    /** A date as ISO 8601 writes it, with or without its hyphens; empty if it is none. */
    public static String of(String written) {
        return of(written, "");
    }

    /**
     * A date in a format of its own; empty if it is none.
     *
     * @param format in the letters of {@link DateTimeFormatter}; empty for ISO 8601
     */
    public static String of(String written, String format) {
        if (format.isEmpty()) {
            Matcher digits = DIGITS.matcher(written);
            return digits.lookingAt() ? digits.group(1) + orZeros(digits.group(2)) + orZeros(digits.group(3)) : "";
        }
        try {
            DateTimeFormatter reader = DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.LENIENT);
            return LocalDate.parse(written, reader).format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException wrong) {
            return "";
        }
    }

    private static String orZeros(@Nullable String part) {
        return part == null ? "00" : part;
    }
}
