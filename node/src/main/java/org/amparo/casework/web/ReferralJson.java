package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.casework.Referral;
import org.amparo.casework.Referral.Direction;
import org.jspecify.annotations.Nullable;

@Schema(name = "Referral", description = "One institution sent the person to another.")
record ReferralJson(
        @Schema(
                description = "Towards us, or away from us.",
                example = "outgoing",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"incoming", "outgoing"})
        @Nullable
        String direction,

        @Schema(description = "The other institution, by name.", example = "Casa de la Aurora") @Nullable
        String organisation,

        @Schema(description = "The person in charge there.", example = "T. Ibarra") @Nullable
        String caseWorker,

        @Schema(description = "The day.", example = "2026-03-15", format = "date") @Nullable
        String on,

        @Schema(description = "List `referral_reason`.", example = "not_asked") @Nullable
        String reason,

        @Schema(example = "Pidió estar cerca de su hermana.") @Nullable
        String details) {

    static ReferralJson of(Referral referral) {
        return new ReferralJson(
                referral.direction().code(),
                referral.organisation().orElse(null),
                referral.caseWorker().orElse(null),
                referral.on().map(LocalDate::toString).orElse(null),
                referral.reason(),
                referral.details().orElse(null));
    }

    Referral read(Reading in) {
        in.required("direction", direction);
        return new Referral(
                in.constant("direction", direction, "direction", ReferralJson::direction, Direction.OUTGOING),
                Reading.text(organisation),
                Reading.text(caseWorker),
                in.day("on", on),
                Reading.code(reason),
                Reading.text(details));
    }

    private static Optional<Direction> direction(String code) {
        return Constants.find(Direction.values(), Direction::code, code);
    }
}
