package org.amparo.casework;

import java.util.Optional;

/**
 * A place, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2
 * @param municipality as people say it
 */
public record Place(Optional<String> country, Optional<String> subdivision, Optional<String> municipality) {
    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
