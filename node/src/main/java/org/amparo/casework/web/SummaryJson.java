package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.amparo.casework.CaseSummary;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseSummary", description = "A case in a list.")
record SummaryJson(
        @Schema(example = "VA-2026-000123-4") String number,

        @Schema(description = "List `case_status`.", example = "active")
        String status,

        @Schema(description = "Id of the registering institution.", example = "3")
        int institution,

        @Schema(description = "Sign-in name of the responsible user.", example = "marta.quispe") @Nullable
        String owner,

        @Schema(example = "2026-03-14", format = "date") String registeredOn,

        @Schema(description = "ISO 3166-2, where it was registered.", example = "UY-MO") @Nullable
        String subdivision,

        @Schema(description = "List `trafficking_status`.", example = "possible")
        String traffickingStatus,

        @Schema(description = "List `sex`.", example = "female")
        String sex,

        @Schema(description = "List `age_band`.", example = "18_20")
        String ageBand,

        @Schema(description = "List `country`.", example = "[\"UY\"]")
        List<String> nationalities,

        @Schema(description = "List `exploitation`.", example = "[\"forced_labour\"]")
        List<String> exploitation) {
    static SummaryJson of(CaseSummary summary) {
        return new SummaryJson(
                summary.number().value(),
                summary.status().code(),
                summary.institution().value(),
                summary.owner().orElse(null),
                summary.registeredOn().toString(),
                summary.subdivision().orElse(null),
                summary.traffickingStatus(),
                summary.sex(),
                summary.ageBand(),
                summary.nationalities(),
                summary.exploitation());
    }

    static List<SummaryJson> of(List<CaseSummary> summaries) {
        return summaries.stream().map(SummaryJson::of).toList();
    }
}
