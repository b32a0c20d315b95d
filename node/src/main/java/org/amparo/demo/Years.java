package org.amparo.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * When cases are registered over the ten years of the demonstration: more from year to year, fewer while the borders
 * were closed, with seasons. The end is fixed, so that a load is the same on whatever day it runs.
 */
final class Years {
    static final int FIRST = 2016;
    static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final double[] YEAR = {64, 76, 88, 101, 62, 79, 108, 124, 136, 147};
    private static final double[] MONTH = {0.93, 0.90, 1.02, 0.96, 1.03, 1.00, 1.12, 1.08, 1.02, 1.06, 1.04, 0.82};

    private final double[] upTo = new double[YEAR.length * 12];

    Years() {
        double sum = 0;
        for (int month = 0; month < upTo.length; month++) {
            sum += YEAR[month / 12] * MONTH[month % 12] * closure(month);
            upTo[month] = sum;
        }
    }

    /** Offices and borders were closed from April to July 2020. */
    private static double closure(int month) {
        int since = month - (2020 - FIRST) * 12;
        return since >= 3 && since <= 6 ? 0.45 : 1;
    }

    /** The day by which this share of all cases, between 0 and 1, was registered. */
    LocalDate day(double share) {
        double at = share * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        int month = Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
        double before = month == 0 ? 0 : upTo[month - 1];
        double within = (at - before) / (upTo[month] - before);
        var days = YearMonth.of(FIRST + month / 12, month % 12 + 1);
        return days.atDay(Math.min(days.lengthOfMonth(), 1 + (int) (within * days.lengthOfMonth())));
    }

    /** How far a day is through the ten years, from 0 to 1. */
    static double progress(LocalDate day) {
        return Math.clamp((day.getYear() - FIRST + day.getDayOfYear() / 366.0) / YEAR.length, 0, 1);
    }
}
