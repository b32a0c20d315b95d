package org.amparo.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point on the map, to five decimals (about one metre).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {
    public Coordinates {
        latitude = latitude.setScale(5, RoundingMode.HALF_UP);
        longitude = longitude.setScale(5, RoundingMode.HALF_UP);
        if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            throw new IllegalArgumentException("latitude is -90 to 90, longitude -180 to 180");
        }
    }
}
