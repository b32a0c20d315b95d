package org.amparo.plan.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** States as negotiators write them: CAN, CRI. One that no list knows, as invented ones are, keeps its own code. */
final class ThreeLetters {
    private ThreeLetters() {}

    static List<String> of(List<String> countries) {
        return countries.stream().map(ThreeLetters::of).toList();
    }

    /** Empty for none. */
    static String of(String country) {
        try {
            return country.isEmpty() ? "" : Locale.of("", country).getISO3Country();
        } catch (MissingResourceException invented) {
            return country;
        }
    }
}
