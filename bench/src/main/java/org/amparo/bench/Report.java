package org.amparo.bench;

import java.util.Locale;

/** A line of a Markdown table for each figure. */
final class Report {
    private Report() {}

    static void rate(int size, String what, long rows, long nanos) {
        line(size, what, String.format(Locale.ROOT, "%.0f a second (%.1f s)", rows / (nanos / 1e9), nanos / 1e9));
    }

    static void line(int size, String what, Object figure) {
        System.out.printf(Locale.ROOT, "| %,d | %s | %s |%n", size, what, figure);
    }
}
