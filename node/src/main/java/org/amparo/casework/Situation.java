package org.amparo.casework;

import java.util.Optional;
import org.amparo.forms.PartialDate;

/**
 * What several cases have in common: a raid, a farm, a website.
 *
 * @param kind list {@code situation_kind}
 */
public record Situation(
        String kind,
        Optional<PartialDate> foundOn,
        Place place,
        Optional<Coordinates> coordinates,
        Optional<String> description) {}
