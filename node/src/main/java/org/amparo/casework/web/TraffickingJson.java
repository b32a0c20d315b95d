package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.amparo.casework.Trafficking;
import org.jspecify.annotations.Nullable;

@Schema(name = "Trafficking", description = "What was done to the person.")
record TraffickingJson(
        @Schema(description = "List `exploitation`.", example = "[\"forced_labour\"]") @Nullable
        List<String> exploitation,

        @Schema(description = "List `sexual_exploitation`.", example = "[\"not_asked\"]") @Nullable
        List<String> sexualExploitation,

        @Schema(description = "ISIC section or division, list `industry`.", example = "A") @Nullable
        String industry,

        @Schema(description = "List `means_of_control`.", example = "[\"debt_bondage\"]") @Nullable
        List<String> meansOfControl,

        @Schema(description = "List `recruitment_method`.", example = "[\"unknown\"]") @Nullable
        List<String> recruitmentMethods,

        @Schema(
                description = "The organisation or venue where the person was recruited.",
                example = "Agencia Horizonte")
        @Nullable
        String recruitmentSite,

        @Schema(description = "The organisation or venue where the person was exploited.", example = "Finca La Loma")
        @Nullable
        String exploitationSite,

        @Schema(description = "List `relation_to_trafficker`.", example = "unknown") @Nullable
        String relationToTrafficker,

        @Schema(description = "List `platform`: technology used to recruit.", example = "[\"not_asked\"]") @Nullable
        List<String> recruitmentPlatforms,

        @Schema(description = "List `platform`: technology used to exploit.", example = "[\"not_asked\"]") @Nullable
        List<String> exploitationPlatforms,

        @Schema(
                description = "List `iccs`, as a person accepted them; never criminal charges. May be empty.",
                example = "[\"02042\"]")
        @Nullable
        List<String> iccsCodes) {

    static TraffickingJson of(Trafficking trafficking) {
        return new TraffickingJson(
                trafficking.exploitation(),
                trafficking.sexualExploitation(),
                trafficking.industry(),
                trafficking.meansOfControl(),
                trafficking.recruitmentMethods(),
                trafficking.recruitmentSite().orElse(null),
                trafficking.exploitationSite().orElse(null),
                trafficking.relationToTrafficker(),
                trafficking.recruitmentPlatforms(),
                trafficking.exploitationPlatforms(),
                trafficking.iccsCodes());
    }

    Trafficking read() {
        return new Trafficking(
                Reading.several(exploitation),
                Reading.several(sexualExploitation),
                Reading.code(industry),
                Reading.several(meansOfControl),
                Reading.several(recruitmentMethods),
                Reading.text(recruitmentSite),
                Reading.text(exploitationSite),
                Reading.code(relationToTrafficker),
                Reading.several(recruitmentPlatforms),
                Reading.several(exploitationPlatforms),
                Reading.several(iccsCodes));
    }
}
