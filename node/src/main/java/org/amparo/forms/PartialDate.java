package org.amparo.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of which only the year, or the year and month, may be known. What people remember is not always a day.
 *
 * @param iso {@code 2019}, {@code 2019-05} or {@code 2019-05-17}, years 1800 to 2999
 */
public record PartialDate(@JsonValue String iso) implements Comparable<PartialDate> {
    private static final Pattern SHAPE = Pattern.compile("(1[89]|2[0-9])\\d\\d(-\\d\\d(-\\d\\d)?)?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        if (!isValid(iso)) {
            throw new IllegalArgumentException("not a date, month or year in ISO 8601");
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The date that the text says, or empty when it says none. */
    public static Optional<PartialDate> parse(String text) {
        return isValid(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** The day, if it is known to the day. */
    public Optional<LocalDate> day() {
        return iso.length() == 10 ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(year(), 1, 1);
            case 7 -> YearMonth.parse(iso).atDay(1);
            default -> LocalDate.parse(iso);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
