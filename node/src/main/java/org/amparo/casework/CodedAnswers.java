package org.amparo.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a case come from which code list. An import asks this of every answer of every row, and nearly all
 * are right: so where an answer stands is put into words only when somebody asks for its path.
 */
final class CodedAnswers {
    private CodedAnswers() {}

    /** Where an answer stands. */
    sealed interface Where {
        Section section();

        /** As the API and the pages name it: {@code events[1].place.country}. */
        String path();

        /** The path, whichever of several events or groups it is of. */
        String place();
    }

    /** In a section that a case has once. */
    private record Once(Section section, String path) implements Where {
        @Override
        public String place() {
            return path;
        }
    }

    /** In one of several events, groups or referrals. */
    private record OneOf(Several several, int index) implements Where {
        @Override
        public Section section() {
            return several.section();
        }

        @Override
        public String path() {
            return several.name() + "[" + index + "]." + several.field();
        }

        @Override
        public String place() {
            return several.name() + "." + several.field();
        }
    }

    /** An answer that each of several events, groups or referrals has. */
    private record Several(Section section, String name, String field) {
        static Several in(Section section, String field) {
            return new Several(section, section.code(), field);
        }
    }

    /** Who is told of each code. */
    @FunctionalInterface
    interface Visitor {
        void coded(Where where, String list, String code);
    }

    private static final Where SOURCE = overview("source");
    private static final Where TRAFFICKING_STATUS = overview("traffickingStatus");
    private static final Where DECIDED_BY = overview("decidedBy");
    private static final Where COUNTRY = overview("place.country");
    private static final Where SUBDIVISION = overview("place.subdivision");
    private static final Where SEX = profile("sex");
    private static final Where GENDER_IDENTITY = profile("genderIdentity");
    private static final Where AGE_BAND = profile("ageBand");
    private static final Where NATIONALITIES = profile("nationalities");
    private static final Where PEOPLE_GROUP = profile("peopleGroup");
    private static final Where LANGUAGES = profile("languages");
    private static final Where DISABILITIES = profile("disabilities");
    private static final Where MIGRATORY_STATUS = profile("migratoryStatus");
    private static final Where EDUCATION = profile("education");
    private static final Where MARITAL_STATUS = profile("maritalStatus");
    private static final Where EXPLOITATION = trafficking("exploitation");
    private static final Where SEXUAL_EXPLOITATION = trafficking("sexualExploitation");
    private static final Where INDUSTRY = trafficking("industry");
    private static final Where MEANS_OF_CONTROL = trafficking("meansOfControl");
    private static final Where RECRUITMENT_METHODS = trafficking("recruitmentMethods");
    private static final Where RELATION_TO_TRAFFICKER = trafficking("relationToTrafficker");
    private static final Where RECRUITMENT_PLATFORMS = trafficking("recruitmentPlatforms");
    private static final Where EXPLOITATION_PLATFORMS = trafficking("exploitationPlatforms");
    private static final Where ICCS_CODES = trafficking("iccsCodes");
    private static final Several EVENT_COUNTRY = Several.in(Section.EVENTS, "place.country");
    private static final Several EVENT_SUBDIVISION = Several.in(Section.EVENTS, "place.subdivision");
    private static final Several GROUP_SEX = Several.in(Section.PERPETRATORS, "sex");
    private static final Several GROUP_NATIONALITY = Several.in(Section.PERPETRATORS, "nationality");
    private static final Several GROUP_ROLES = Several.in(Section.PERPETRATORS, "roles");
    private static final Several GROUP_RELATION = Several.in(Section.PERPETRATORS, "relation");
    private static final Several REFERRAL_REASON = Several.in(Section.REFERRALS, "reason");

    /** Tells of every coded answer of a case, once for each code. */
    static void each(CaseContent content, Visitor visitor) {
        overview(content.overview(), visitor);
        profile(content.profile(), visitor);
        trafficking(content.trafficking(), visitor);
        for (int i = 0; i < content.events().size(); i++) {
            var place = content.events().get(i).place();
            one(EVENT_COUNTRY, i, "country", place.country().orElse(null), visitor);
            one(EVENT_SUBDIVISION, i, "subdivision", place.subdivision().orElse(null), visitor);
        }
        for (int i = 0; i < content.perpetrators().size(); i++) {
            var group = content.perpetrators().get(i);
            one(GROUP_SEX, i, "sex", group.sex(), visitor);
            one(GROUP_NATIONALITY, i, "country", group.nationality(), visitor);
            for (var role : group.roles()) {
                one(GROUP_ROLES, i, "perpetrator_role", role, visitor);
            }
            one(GROUP_RELATION, i, "relation_to_trafficker", group.relation(), visitor);
        }
        for (int i = 0; i < content.referrals().size(); i++) {
            one(
                    REFERRAL_REASON,
                    i,
                    "referral_reason",
                    content.referrals().get(i).reason(),
                    visitor);
        }
    }

    private static void overview(Overview overview, Visitor visitor) {
        visitor.coded(SOURCE, "case_source", overview.source());
        visitor.coded(TRAFFICKING_STATUS, "trafficking_status", overview.traffickingStatus());
        visitor.coded(DECIDED_BY, "decision_maker", overview.decidedBy());
        overview.place().country().ifPresent(code -> visitor.coded(COUNTRY, "country", code));
        overview.place().subdivision().ifPresent(code -> visitor.coded(SUBDIVISION, "subdivision", code));
    }

    private static void profile(Profile profile, Visitor visitor) {
        visitor.coded(SEX, "sex", profile.sex());
        visitor.coded(GENDER_IDENTITY, "gender_identity", profile.genderIdentity());
        visitor.coded(AGE_BAND, "age_band", profile.ageBand());
        each(NATIONALITIES, "country", profile.nationalities(), visitor);
        visitor.coded(PEOPLE_GROUP, "people_group", profile.peopleGroup());
        each(LANGUAGES, "language", profile.languages(), visitor);
        each(DISABILITIES, "disability", profile.disabilities(), visitor);
        visitor.coded(MIGRATORY_STATUS, "migratory_status", profile.migratoryStatus());
        visitor.coded(EDUCATION, "education", profile.education());
        visitor.coded(MARITAL_STATUS, "marital_status", profile.maritalStatus());
    }

    private static void trafficking(Trafficking trafficking, Visitor visitor) {
        each(EXPLOITATION, "exploitation", trafficking.exploitation(), visitor);
        each(SEXUAL_EXPLOITATION, "sexual_exploitation", trafficking.sexualExploitation(), visitor);
        visitor.coded(INDUSTRY, "industry", trafficking.industry());
        each(MEANS_OF_CONTROL, "means_of_control", trafficking.meansOfControl(), visitor);
        each(RECRUITMENT_METHODS, "recruitment_method", trafficking.recruitmentMethods(), visitor);
        visitor.coded(RELATION_TO_TRAFFICKER, "relation_to_trafficker", trafficking.relationToTrafficker());
        each(RECRUITMENT_PLATFORMS, "platform", trafficking.recruitmentPlatforms(), visitor);
        each(EXPLOITATION_PLATFORMS, "platform", trafficking.exploitationPlatforms(), visitor);
        each(ICCS_CODES, "iccs", trafficking.iccsCodes(), visitor);
    }

    private static void each(Where where, String list, List<String> codes, Visitor visitor) {
        for (var code : codes) {
            visitor.coded(where, list, code);
        }
    }

    private static void one(Several several, int index, String list, @Nullable String code, Visitor visitor) {
        if (code != null) {
            visitor.coded(new OneOf(several, index), list, code);
        }
    }

    private static Where overview(String field) {
        return new Once(Section.OVERVIEW, "overview." + field);
    }

    private static Where profile(String field) {
        return new Once(Section.PROFILE, "profile." + field);
    }

    private static Where trafficking(String field) {
        return new Once(Section.TRAFFICKING, "trafficking." + field);
    }
}
