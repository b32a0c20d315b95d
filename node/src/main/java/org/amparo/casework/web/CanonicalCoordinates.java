package org.amparo.casework.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.casework.Coordinates;

/** Coordinates in one text, as map programs write them: latitude, then longitude, in decimal degrees. */
final class CanonicalCoordinates {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d{1,12})?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");

    private CanonicalCoordinates() {}

    static Optional<Coordinates> parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var latitude = new BigDecimal(parts.group(1));
        var longitude = new BigDecimal(parts.group(2));
        boolean onEarth = latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
        return onEarth ? Optional.of(new Coordinates(latitude, longitude)) : Optional.empty();
    }

    static String text(Coordinates point) {
        return point.latitude().toPlainString() + ", " + point.longitude().toPlainString();
    }
}
