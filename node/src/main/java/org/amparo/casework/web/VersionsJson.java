package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.amparo.casework.Versions;

@Schema(
        name = "Versions",
        description = "The version of each section: its ETag, in quotation marks, and what `If-Match` names.")
record VersionsJson(
        @Schema(example = "1") int overview,
        @Schema(example = "2") int profile,
        @Schema(example = "1") int trafficking,
        @Schema(example = "1") int events,
        @Schema(example = "1") int perpetrators,
        @Schema(example = "1") int referrals,
        @Schema(example = "1") int local) {
    static VersionsJson of(Versions versions) {
        return new VersionsJson(
                versions.overview(),
                versions.profile(),
                versions.trafficking(),
                versions.events(),
                versions.perpetrators(),
                versions.referrals(),
                versions.local());
    }
}
