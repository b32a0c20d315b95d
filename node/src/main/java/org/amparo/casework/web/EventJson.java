package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.amparo.casework.Stage;
import org.amparo.casework.StageEvent;
import org.amparo.forms.PartialDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Event", description = "Recruitment, transit or exploitation of the person at one place.")
record EventJson(
        @Schema(
                description = "List `event_stage`.",
                example = "recruitment",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"recruitment", "transit", "exploitation"})
        @Nullable
        String stage,

        @Nullable PlaceJson place,

        @Schema(example = "Calle de los Olmos 12") @Nullable String street,

        @Schema(example = "10045") @Nullable String postalCode,

        @Schema(description = "Of a recruitment they are SENSITIVE.") @Nullable
        CoordinatesJson coordinates,

        @Schema(description = "A day, a month or a year.", example = "2024") @Nullable
        String began,

        @Schema(description = "A day, a month or a year; not before it began.", example = "2025-02") @Nullable
        String ended,

        @Schema(example = "Le ofrecieron trabajo en una cosecha.") @Nullable
        String description) {

    static EventJson of(StageEvent event) {
        return new EventJson(
                event.stage().code(),
                PlaceJson.of(event.place()),
                event.street().orElse(null),
                event.postalCode().orElse(null),
                event.coordinates().map(CoordinatesJson::of).orElse(null),
                event.began().map(PartialDate::iso).orElse(null),
                event.ended().map(PartialDate::iso).orElse(null),
                event.description().orElse(null));
    }

    StageEvent read(Reading in) {
        in.required("stage", stage);
        return new StageEvent(
                in.constant("stage", stage, "event_stage", EventJson::stage, Stage.EXPLOITATION),
                PlaceJson.read(place),
                Reading.text(street),
                Reading.text(postalCode),
                CoordinatesJson.read(coordinates, in),
                in.date("began", began),
                in.date("ended", ended),
                Reading.text(description));
    }

    private static Optional<Stage> stage(String code) {
        return Constants.find(Stage.values(), Stage::code, code);
    }
}
