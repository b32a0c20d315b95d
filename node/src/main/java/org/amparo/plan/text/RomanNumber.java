package org.amparo.plan.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Roman numbers up to 50, also where an l was read for an I. */
final class RomanNumber {
    private static final int MOST = 50;
    private static final List<String> NUMBERS =
            IntStream.rangeClosed(0, MOST).mapToObj(RomanNumber::written).toList();

    private RomanNumber() {}

    static Optional<Integer> value(String text) {
        int exact = NUMBERS.indexOf(text.toUpperCase(Locale.ROOT));
        int misread = exact > 0 ? exact : NUMBERS.indexOf(text.replace('l', 'I').toUpperCase(Locale.ROOT));
        return misread > 0 ? Optional.of(misread) : Optional.empty();
    }

    static String text(int value) {
        return value <= MOST ? NUMBERS.get(value) : written(value);
    }

    private static String written(int value) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "C".repeat(value / 100) + tens[value / 10 % 10] + units[value % 10];
    }
}
