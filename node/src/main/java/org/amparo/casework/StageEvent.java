package org.amparo.casework;

import java.util.Optional;
import org.amparo.forms.PartialDate;

/**
 * Recruitment, transit or exploitation of one person at one place.
 *
 * @param coordinates of a recruitment they are SENSITIVE
 * @param began may be only a year
 * @param ended may be only a year; not before it began
 */
public record StageEvent(
        Stage stage,
        Place place,
        Optional<String> street,
        Optional<String> postalCode,
        Optional<Coordinates> coordinates,
        Optional<PartialDate> began,
        Optional<PartialDate> ended,
        Optional<String> description) {

    public static StageEvent at(Stage stage, Place place, Optional<PartialDate> began) {
        return new StageEvent(
                stage,
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                began,
                Optional.empty(),
                Optional.empty());
    }
}
