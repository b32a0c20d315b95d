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
    private static final int MOST_DECIMALS = 30;

    public Coordinates {
        if (isOutside(latitude, 90) || isOutside(longitude, 180)) {
            throw new IllegalArgumentException("latitude is -90 to 90, longitude -180 to 180");
        }
        latitude = latitude.setScale(5, RoundingMode.HALF_UP);
        longitude = longitude.setScale(5, RoundingMode.HALF_UP);
    }

    /** Whether a number is none of degrees, or written with so many decimals that rounding it would take for ever. */
    public static boolean isOutside(BigDecimal degrees, int most) {
        return degrees.scale() > MOST_DECIMALS || degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
