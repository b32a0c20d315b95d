package org.amparo.casework;

import java.util.Locale;
import java.util.Optional;

/** The parts of a case that are changed, and versioned, each on its own. */
public enum Section {
    OVERVIEW,
    PROFILE,
    TRAFFICKING,
    EVENTS,
    PERPETRATORS,
    REFERRALS,
    LOCAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Section> of(String code) {
        for (var section : values()) {
            if (section.code().equals(code)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
