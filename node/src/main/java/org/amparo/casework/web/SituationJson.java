package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.amparo.casework.Situation;
import org.amparo.forms.PartialDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Situation", description = "What several cases have in common: a raid, a farm, a website.")
record SituationJson(
        @Schema(description = "List `situation_kind`.", example = "farm", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String kind,

        @Schema(description = "A day, a month or a year.", example = "2026-03-14") @Nullable
        String foundOn,

        @Nullable PlaceJson place,
        @Nullable CoordinatesJson coordinates,

        @Schema(example = "Treinta personas en un galpón sin agua.") @Nullable
        String description) {

    static SituationJson of(Situation situation) {
        return new SituationJson(
                situation.kind(),
                situation.foundOn().map(PartialDate::iso).orElse(null),
                PlaceJson.of(situation.place()),
                situation.coordinates().map(CoordinatesJson::of).orElse(null),
                situation.description().orElse(null));
    }

    Situation read(Reading in) {
        return new Situation(
                in.required("kind", kind),
                in.date("foundOn", foundOn),
                PlaceJson.read(place),
                CoordinatesJson.read(coordinates, in),
                Reading.text(description));
    }
}
