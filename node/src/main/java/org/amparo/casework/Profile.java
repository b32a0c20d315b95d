package org.amparo.casework;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;

import java.util.List;
import java.util.Optional;

/**
 * What statistics and services need to know of the person, and nothing that says who the person is.
 *
 * @param sex list {@code sex}
 * @param genderIdentity list {@code gender_identity}; SENSITIVE
 * @param ageAtRegistration in years, 0 to 120
 * @param ageBand list {@code age_band}; follows from the age where that is known
 * @param ageAtRecruitment in years, 0 to 120
 * @param nationalities list {@code country}, or one missing answer
 * @param peopleGroup list {@code people_group}; SENSITIVE
 * @param peopleName the people's own name for itself; SENSITIVE
 * @param languages list {@code language}, the preferred one first
 * @param disabilities list {@code disability}
 * @param migratoryStatus list {@code migratory_status}; SENSITIVE
 * @param education list {@code education}
 * @param maritalStatus list {@code marital_status}
 * @param dependants how many persons depend on this one, 0 to 99
 */
public record Profile(
        String sex,
        String genderIdentity,
        Optional<Integer> ageAtRegistration,
        String ageBand,
        Optional<Integer> ageAtRecruitment,
        List<String> nationalities,
        String peopleGroup,
        Optional<String> peopleName,
        List<String> languages,
        List<String> disabilities,
        String migratoryStatus,
        String education,
        String maritalStatus,
        Optional<Integer> dependants)
        implements SectionContent {

    public static final Profile NOT_ASKED = new Profile(
            NOT_ASKED_CODE,
            NOT_ASKED_CODE,
            Optional.empty(),
            NOT_ASKED_CODE,
            Optional.empty(),
            List.of(),
            NOT_ASKED_CODE,
            Optional.empty(),
            List.of(),
            List.of(),
            NOT_ASKED_CODE,
            NOT_ASKED_CODE,
            NOT_ASKED_CODE,
            Optional.empty());

    public Profile {
        ageBand = ageAtRegistration.map(AgeBand::of).orElse(ageBand);
        nationalities = Answers.several(nationalities);
        languages = Answers.several(languages);
        disabilities = Answers.several(disabilities);
    }

    /** Whether the person was under 18 when recruited, or, where that is not known, when registered. */
    public boolean isChild() {
        return ageAtRecruitment.map(age -> age < 18).orElse(AgeBand.isChild(ageBand));
    }

    @Override
    public Section section() {
        return Section.PROFILE;
    }
}
