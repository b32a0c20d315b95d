package org.amparo.exchange.htcds;

import static org.amparo.forms.MissingAnswer.NOT_ASKED_CODE;
import static org.amparo.forms.MissingAnswer.UNKNOWN_CODE;

import java.util.List;
import org.amparo.casework.Profile;

/** What statistics need to know of the person, in columns. */
final class ProfileColumns {
    private static final String NOT_SPECIFIED = "NonSpecifiedUnknown";

    private ProfileColumns() {}

    static void write(Profile profile, RowOut out) {
        writeGender(profile, out);
        out.number("amparo_AgeAtRegistration", profile.ageAtRegistration());
        if (profile.ageAtRegistration().isEmpty()) {
            out.own("amparo_AgeBand", profile.ageBand());
        }
        out.number("vic_AgeWhenTrafficked", profile.ageAtRecruitment());
        out.answer("prs_Citizenship", profile.nationalities());
        out.own("amparo_PeopleGroup", profile.peopleGroup());
        out.text("amparo_PeopleName", profile.peopleName());
        writeLanguages(profile.languages(), out);
        out.own("amparo_Disabilities", profile.disabilities());
        out.own("amparo_MigratoryStatus", profile.migratoryStatus());
        out.answer("prs_HighestLevelOfEducation", profile.education());
        out.answer("prs_MaritalStatus", profile.maritalStatus());
        out.number("prs_NumberOfChildren", profile.dependants());
    }

    /**
     * HTCDS asks for gender and not for sex, with terms of their own for transgender persons: its Feminine says that
     * the sex is female too. Where only the sex is known, that is the nearest that can be said in its column.
     */
    private static void writeGender(Profile profile, RowOut out) {
        out.put("prs_Gender", gender(out, profile.sex(), profile.genderIdentity()));
        var saidOfGender = out.read("prs_Gender");
        if (!saidOfGender.equals(profile.genderIdentity())) {
            out.put("amparo_GenderIdentity", profile.genderIdentity());
        }
        if (!sexThatGoesWith(saidOfGender).equals(profile.sex())) {
            out.put("amparo_Sex", profile.sex());
        }
    }

    private static String gender(RowOut out, String sex, String gender) {
        var written = out.htcds("prs_Gender", gender);
        if (!written.isEmpty()) {
            return written;
        }
        return switch (gender) {
            case "unknown", "refused" -> NOT_SPECIFIED;
            case "not_asked" ->
                switch (sex) {
                    case "female" -> "Feminine";
                    case "male" -> "Masculine";
                    default -> "";
                };
            default -> "";
        };
    }

    private static String sexThatGoesWith(String gender) {
        return switch (gender) {
            case "woman" -> "female";
            case "man" -> "male";
            default -> NOT_ASKED_CODE;
        };
    }

    static Profile read(RowIn in) {
        var saidOfGender = in.code("prs_Gender").orElse(NOT_ASKED_CODE);
        var gender = in.code("amparo_GenderIdentity").orElse(saidOfGender);
        var sex = in.code("amparo_Sex").orElse(sexThatGoesWith(saidOfGender));
        contradiction(in, saidOfGender, gender, sex);
        return new Profile(
                sex,
                gender,
                in.number("amparo_AgeAtRegistration"),
                in.own("amparo_AgeBand"),
                in.number("vic_AgeWhenTrafficked"),
                in.answers("prs_Citizenship"),
                in.own("amparo_PeopleGroup"),
                in.text("amparo_PeopleName"),
                readLanguages(in),
                in.owns("amparo_Disabilities"),
                in.own("amparo_MigratoryStatus"),
                in.answer("prs_HighestLevelOfEducation"),
                in.answer("prs_MaritalStatus"),
                in.number("prs_NumberOfChildren"));
    }

    /** The standard's column must be what would be written for the exact answers, had nobody changed it since. */
    private static void contradiction(RowIn in, String saidOfGender, String gender, String sex) {
        boolean agrees = saidOfGender.equals(gender)
                || saidOfGender.equals(UNKNOWN_CODE) && gender.equals("refused")
                || gender.equals(NOT_ASKED_CODE)
                        && sexThatGoesWith(saidOfGender).equals(sex);
        if (in.raw("prs_Gender").isPresent() && !agrees) {
            in.reject("prs_Gender", "says otherwise than amparo_GenderIdentity: change both, or empty that one");
        }
    }

    private static void writeLanguages(List<String> languages, RowOut out) {
        var first = out.htcds("prs_PrimaryLanguage", languages.getFirst());
        out.put("prs_PrimaryLanguage", first);
        if (languages.size() > 1) {
            out.put("prs_SecondaryLanguage", languages.get(1));
        }
        if (first.isEmpty() || languages.size() > 2) {
            out.own("amparo_Languages", languages);
        }
    }

    private static List<String> readLanguages(RowIn in) {
        var two = in.code("prs_PrimaryLanguage").stream().collect(java.util.stream.Collectors.toList());
        in.code("prs_SecondaryLanguage").ifPresent(two::add);
        var all = in.owns("amparo_Languages");
        if (!all.isEmpty()
                && !two.isEmpty()
                && !all.subList(0, Math.min(two.size(), all.size())).equals(two)) {
            in.reject("prs_PrimaryLanguage", "says otherwise than amparo_Languages: change both, or empty that one");
        }
        return all.isEmpty() ? two : all;
    }
}
