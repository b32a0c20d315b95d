package org.amparo.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.casework.Profile;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Profile",
        description = "What statistics and services need to know of the person, and nothing that says who that is.")
record ProfileJson(
        @Schema(description = "List `sex`.", example = "female") @Nullable
        String sex,

        @Schema(description = "List `gender_identity`. SENSITIVE.", example = "not_asked") @Nullable
        String genderIdentity,

        @Schema(description = "In years, 0 to 120.", example = "19") @Nullable
        Integer ageAtRegistration,

        @Schema(
                description = "List `age_band`. Follows from the age at registration where that is known.",
                example = "18_20")
        @Nullable
        String ageBand,

        @Schema(description = "In years, 0 to 120.", example = "17") @Nullable
        Integer ageAtRecruitment,

        @Schema(description = "ISO 3166-1 alpha-2, list `country`; or one missing answer.", example = "[\"UY\"]")
        @Nullable
        List<String> nationalities,

        @Schema(description = "List `people_group`. SENSITIVE.", example = "indigenous_people") @Nullable
        String peopleGroup,

        @Schema(description = "The people's own name for itself. SENSITIVE.", example = "Pueblo del Río") @Nullable
        String peopleName,

        @Schema(description = "ISO 639-3, list `language`, the preferred one first.", example = "[\"spa\"]") @Nullable
        List<String> languages,

        @Schema(description = "List `disability`.", example = "[\"not_asked\"]") @Nullable
        List<String> disabilities,

        @Schema(description = "List `migratory_status`. SENSITIVE.", example = "unknown") @Nullable
        String migratoryStatus,

        @Schema(description = "List `education`.", example = "not_asked") @Nullable
        String education,

        @Schema(description = "List `marital_status`.", example = "not_asked") @Nullable
        String maritalStatus,

        @Schema(description = "How many persons depend on this one, 0 to 99.", example = "1") @Nullable
        Integer dependants) {

    /** @param hidden fields that are left out, by path */
    static ProfileJson of(Profile profile, Set<String> hidden) {
        return new ProfileJson(
                profile.sex(),
                hidden.contains("profile.genderIdentity") ? null : profile.genderIdentity(),
                profile.ageAtRegistration().orElse(null),
                profile.ageBand(),
                profile.ageAtRecruitment().orElse(null),
                profile.nationalities(),
                hidden.contains("profile.peopleGroup") ? null : profile.peopleGroup(),
                hidden.contains("profile.peopleName")
                        ? null
                        : profile.peopleName().orElse(null),
                profile.languages(),
                hidden.contains("profile.disabilities") ? null : profile.disabilities(),
                hidden.contains("profile.migratoryStatus") ? null : profile.migratoryStatus(),
                profile.education(),
                profile.maritalStatus(),
                profile.dependants().orElse(null));
    }

    Profile read() {
        return new Profile(
                Reading.code(sex),
                Reading.code(genderIdentity),
                Optional.ofNullable(ageAtRegistration),
                Reading.code(ageBand),
                Optional.ofNullable(ageAtRecruitment),
                Reading.several(nationalities),
                Reading.code(peopleGroup),
                Reading.text(peopleName),
                Reading.several(languages),
                Reading.several(disabilities),
                Reading.code(migratoryStatus),
                Reading.code(education),
                Reading.code(maritalStatus),
                Optional.ofNullable(dependants));
    }
}
