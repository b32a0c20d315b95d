package org.amparo.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of which only the year, or the year and month, may be known. What people remember is not always a day.
 *
 * @param iso {@code 2019}, {@code 2019-05} or {@code 2019-05-17}, years 1800 to 2999
 */
public record PartialDate(@JsonValue String iso) implements Comparable<PartialDate> {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

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
        int year = number(text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return false;
        }
        return switch (text.length()) {
            case YEAR -> true;
            case MONTH -> text.charAt(YEAR) == '-' && isMonth(number(text, YEAR + 1, MONTH));
            case DAY -> text.charAt(YEAR) == '-' && text.charAt(MONTH) == '-' && isDay(text, year);
            default -> false;
        };
    }

    private static boolean isDay(String text, int year) {
        int month = number(text, YEAR + 1, MONTH);
        int day = number(text, MONTH + 1, DAY);
        return isMonth(month) && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    /** What the digits say; -1 where others stand. Imports read dates by the million: no pattern, no exception. */
    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    public int year() {
        return number(iso, 0, YEAR);
    }

    /** The day, if it is known to the day. */
    public Optional<LocalDate> day() {
        return iso.length() == DAY ? Optional.of(earliest()) : Optional.empty();
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return switch (iso.length()) {
            case YEAR -> LocalDate.of(year(), 1, 1);
            case MONTH -> LocalDate.of(year(), number(iso, YEAR + 1, MONTH), 1);
            default -> LocalDate.of(year(), number(iso, YEAR + 1, MONTH), number(iso, MONTH + 1, DAY));
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
