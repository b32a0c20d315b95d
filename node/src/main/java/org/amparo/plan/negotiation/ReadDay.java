package org.amparo.plan.negotiation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day that somebody typed. */
final class ReadDay {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private ReadDay() {}

    /** Empty where it is no day, or none of our time. */
    static Optional<LocalDate> of(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
