package org.amparo.linkage;

import java.util.List;
import org.amparo.linkage.names.Bags;
import org.amparo.linkage.names.Similarity;

/**
 * Dates, written as eight digits: what is unknown is written {@code 00}. What people get wrong is one digit, the order of
 * day and month, or one of the three parts.
 */
final class CompareDates implements Comparison {
    private static final int MOST_SLIPS = 2;
    private static final int ONE_SLIP = 2;
    private static final int YEAR_ALONE = 3;
    private static final int TWO_PARTS = 4;
    private static final int WITHIN_A_MONTH = 5;
    private static final int TWO_SLIPS = 6;
    private static final int NEAR_YEAR = 7;
    private static final int DIFFERENT = 8;
    /** What registers write where only the year is known. */
    private static final int FIRST_OF_JANUARY = 101;

    private static final List<String> LEVELS = List.of(
            "missing",
            "same",
            "one slip",
            "year alone",
            "two parts",
            "within a month",
            "two slips",
            "near year",
            "different");

    private final List<String> values;
    private final int[] packed;
    private final Bags bags;

    CompareDates(List<String> values) {
        this.values = values;
        this.packed = values.stream().mapToInt(Integer::parseInt).toArray();
        this.bags = new Bags(values);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int compare(int a, int b) {
        int left = packed[a];
        int right = packed[b];
        int slips = bags.fewestChanges(a, b) > MOST_SLIPS
                ? MOST_SLIPS + 1
                : Similarity.damerau(values.get(a), values.get(b), MOST_SLIPS);
        if (slips <= 1 || turned(left, right)) {
            return ONE_SLIP;
        }
        int years = Math.abs(left / 10_000 - right / 10_000);
        if (years == 0 && (yearAlone(left) || yearAlone(right))) {
            return YEAR_ALONE;
        }
        if (equalParts(left, right) >= 2) {
            return TWO_PARTS;
        }
        if (Math.abs(days(left) - days(right)) <= 31) {
            return WITHIN_A_MONTH;
        }
        if (slips <= MOST_SLIPS) {
            return TWO_SLIPS;
        }
        return years <= 1 ? NEAR_YEAR : DIFFERENT;
    }

    /** Day and month in each other's place. */
    private static boolean turned(int left, int right) {
        return left / 10_000 == right / 10_000 && left / 100 % 100 == right % 100 && left % 100 == right / 100 % 100;
    }

    private static boolean yearAlone(int date) {
        int rest = date % 10_000;
        return rest == FIRST_OF_JANUARY || rest % 100 == 0;
    }

    private static int equalParts(int left, int right) {
        int month = left / 100 % 100;
        int day = left % 100;
        return (left / 10_000 == right / 10_000 ? 1 : 0)
                + (month == right / 100 % 100 && month != 0 ? 1 : 0)
                + (day == right % 100 && day != 0 ? 1 : 0);
    }

    /** Months of 31 days are enough to tell near from far. */
    private static int days(int date) {
        return date / 10_000 * 372 + date / 100 % 100 * 31 + date % 100;
    }
}
