package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.amparo.casework.CaseStatus;
import org.amparo.casework.Overview;
import org.amparo.forms.PartialDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "Overview", description = "Where the case stands and how it came about.")
record OverviewJson(
        @Schema(description = "List `case_status`. Absent when sent: `active`.", example = "active") @Nullable
        String status,

        @Schema(description = "Why it was closed; a closed case needs it.", example = "Regresó con su familia.")
        @Nullable
        String closingReason,

        @Schema(description = "Sign-in name of the responsible user.", example = "marta.quispe") @Nullable
        String owner,

        @Schema(
                description = "The day of registration.",
                example = "2026-03-14",
                format = "date",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String registeredOn,

        @Schema(
                description = "When the person was first recognised as a possible victim: a day, a month or a year.",
                example = "2026-03")
        @Nullable
        String identifiedOn,

        @Schema(description = "Where the case was registered.") @Nullable
        PlaceJson place,

        @Schema(description = "How the person came: list `case_source`.", example = "police") @Nullable
        String source,

        @Schema(
                description = "List `trafficking_status`. `no_indicators` means none at this time, never a verdict.",
                example = "possible")
        @Nullable
        String traffickingStatus,

        @Schema(description = "Who decided that status: list `decision_maker`.", example = "not_asked") @Nullable
        String decidedBy,

        @Schema(
                description = "`yes`, `no` or a missing answer: consent to an interview, never to sharing.",
                example = "yes")
        @Nullable
        String interviewConsent) {

    static OverviewJson of(Overview overview) {
        return new OverviewJson(
                overview.status().code(),
                overview.closingReason().orElse(null),
                overview.owner().orElse(null),
                overview.registeredOn().toString(),
                overview.identifiedOn().map(PartialDate::iso).orElse(null),
                PlaceJson.of(overview.place()),
                overview.source(),
                overview.traffickingStatus(),
                overview.decidedBy(),
                overview.interviewConsent());
    }

    /** The day of registration must be there: a case that is changed without one must not become today's. */
    Overview read(Reading in) {
        in.required("registeredOn", registeredOn);
        return new Overview(
                in.constant("status", status, "case_status", CaseStatus::of, CaseStatus.ACTIVE),
                Reading.text(closingReason),
                Reading.text(owner),
                in.day("registeredOn", registeredOn).orElse(LocalDate.EPOCH),
                in.date("identifiedOn", identifiedOn),
                PlaceJson.read(place),
                Reading.code(source),
                Reading.text(traffickingStatus).orElse("possible"),
                Reading.code(decidedBy),
                Reading.code(interviewConsent));
    }
}
