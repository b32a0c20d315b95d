package org.amparo.linkage.population;

/** Dates of birth as registers have them: more on the 1st and 15th, on 1 January, and in round years of long ago. */
final class Births {
    private static final int NOW = 2021;
    private static final int OLDEST = 85;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Births() {}

    /** Of anybody: a population in which there are more of the young. */
    static int year(Chance chance) {
        int year = NOW - 1 - (int) (OLDEST * Math.pow(chance.share(), 1.3));
        return year < 1965 && chance.happens(0.12) ? year - year % 5 : year;
    }

    static String date(int year, Chance chance) {
        int month = chance.between(1, 12);
        int day = chance.between(1, DAYS[month - 1]);
        double heap = chance.share();
        if (heap < 0.02) {
            month = 1;
            day = 1;
        } else if (heap < 0.035) {
            day = 1;
        } else if (heap < 0.05) {
            day = 15;
        }
        return date(year, month, day);
    }

    static String date(int year, int month, int day) {
        char[] date = {
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            '-',
            digit(month / 10),
            digit(month),
            '-',
            digit(day / 10),
            digit(day)
        };
        return new String(date);
    }

    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }
}
