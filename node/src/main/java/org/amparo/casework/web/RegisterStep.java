package org.amparo.casework.web;

import java.util.Locale;
import java.util.Optional;

/** The steps of registering a case, in order; the check of the answers follows them. */
enum RegisterStep {
    CIRCUMSTANCES,
    IDENTITY,
    PERSON,
    TRAFFICKING,
    PLACES,
    OTHERS,
    LOCAL;

    /** How the step is named in addresses and message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RegisterStep> of(String code) {
        for (var step : values()) {
            if (step.code().equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
