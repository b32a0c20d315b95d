package org.amparo.web;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A date as typed into three boxes, of which only the year, or the month and year, may be filled in. */
public record DateAnswer(String day, String month, String year) {
    private static final DateAnswer BLANK = new DateAnswer("", "", "");

    public static DateAnswer blank() {
        return BLANK;
    }

    /** The boxes for {@code 2019}, {@code 2019-05}, {@code 2019-05-17}, or for nothing. */
    public static DateAnswer of(@Nullable String iso) {
        if (iso == null || iso.isBlank()) {
            return BLANK;
        }
        String[] parts = iso.split("-", 3);
        return new DateAnswer(box(parts, 2), box(parts, 1), parts[0]);
    }

    private static String box(String[] parts, int index) {
        return index < parts.length ? parts[index].replaceFirst("^0", "") : "";
    }

    /** What was typed into the boxes of the date field of that name. */
    public static DateAnswer typed(UnaryOperator<@Nullable String> parameters, String name) {
        return new DateAnswer(
                text(parameters.apply(name + ".day")),
                text(parameters.apply(name + ".month")),
                text(parameters.apply(name + ".year")));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** As ISO 8601, or empty when blank. What is no date comes out as a text that is none, for whoever checks it. */
    public String iso() {
        if (isBlank()) {
            return "";
        }
        if (!day.isEmpty()) {
            return year + "-" + padded(month) + "-" + padded(day);
        }
        return month.isEmpty() ? year : year + "-" + padded(month);
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
