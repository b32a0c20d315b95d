package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.amparo.casework.Place;
import org.jspecify.annotations.Nullable;

@Schema(name = "Place", description = "A place, as far as it is known.")
record PlaceJson(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "UY") @Nullable
        String country,

        @Schema(description = "ISO 3166-2.", example = "UY-MO") @Nullable
        String subdivision,

        @Schema(description = "As people say it.", example = "Puerto Sereno") @Nullable
        String municipality) {

    static @Nullable PlaceJson of(Place place) {
        return place.isUnknown()
                ? null
                : new PlaceJson(
                        place.country().orElse(null),
                        place.subdivision().orElse(null),
                        place.municipality().orElse(null));
    }

    static Place read(@Nullable PlaceJson json) {
        return json == null
                ? Place.UNKNOWN
                : new Place(
                        Reading.text(json.country), Reading.text(json.subdivision), Reading.text(json.municipality));
    }
}
