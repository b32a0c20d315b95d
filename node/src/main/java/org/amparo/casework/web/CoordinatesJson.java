package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import org.amparo.casework.Coordinates;
import org.jspecify.annotations.Nullable;

@Schema(name = "Coordinates", description = "A point on the map, kept to five decimals (about one metre).")
record CoordinatesJson(
        @Schema(description = "Degrees north, -90 to 90.", example = "-12.04318") @Nullable
        BigDecimal latitude,

        @Schema(description = "Degrees east, -180 to 180.", example = "-77.02824") @Nullable
        BigDecimal longitude) {

    static CoordinatesJson of(Coordinates coordinates) {
        return new CoordinatesJson(coordinates.latitude(), coordinates.longitude());
    }

    static Optional<Coordinates> read(@Nullable CoordinatesJson json, Reading in) {
        if (json == null || (json.latitude == null && json.longitude == null)) {
            return Optional.empty();
        }
        if (json.latitude == null || json.longitude == null) {
            in.flaw("coordinates", "incomplete");
            return Optional.empty();
        }
        if (Coordinates.isOutside(json.latitude, 90)) {
            in.flaw("coordinates.latitude", "out_of_range", "-90", "90");
            return Optional.empty();
        }
        if (Coordinates.isOutside(json.longitude, 180)) {
            in.flaw("coordinates.longitude", "out_of_range", "-180", "180");
            return Optional.empty();
        }
        return Optional.of(new Coordinates(json.latitude, json.longitude));
    }
}
