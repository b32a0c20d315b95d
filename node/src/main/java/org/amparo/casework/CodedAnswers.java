package org.amparo.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Which answers of a case come from which code list: paths as the API and the pages name them. */
final class CodedAnswers {
    private CodedAnswers() {}

    /** A coded answer: where it stands, from which list it comes, and what it says. */
    record Coded(Section section, String path, String list, String code) {}

    /** Every coded answer of a case, one entry for each code. */
    static List<Coded> of(CaseContent content) {
        var all = new ArrayList<Coded>();
        overview(content.overview(), all);
        profile(content.profile(), all);
        trafficking(content.trafficking(), all);
        for (int i = 0; i < content.events().size(); i++) {
            place(
                    Section.EVENTS,
                    "events[" + i + "].place",
                    content.events().get(i).place(),
                    all);
        }
        for (int i = 0; i < content.perpetrators().size(); i++) {
            perpetrators("perpetrators[" + i + "].", content.perpetrators().get(i), all);
        }
        for (int i = 0; i < content.referrals().size(); i++) {
            all.add(new Coded(
                    Section.REFERRALS,
                    "referrals[" + i + "].reason",
                    "referral_reason",
                    content.referrals().get(i).reason()));
        }
        return all;
    }

    private static void overview(Overview overview, List<Coded> all) {
        var add = adder(Section.OVERVIEW, all);
        add.one("source", "case_source", overview.source());
        add.one("traffickingStatus", "trafficking_status", overview.traffickingStatus());
        add.one("decidedBy", "decision_maker", overview.decidedBy());
        place(Section.OVERVIEW, "overview.place", overview.place(), all);
    }

    private static void profile(Profile profile, List<Coded> all) {
        var add = adder(Section.PROFILE, all);
        add.one("sex", "sex", profile.sex());
        add.one("genderIdentity", "gender_identity", profile.genderIdentity());
        add.one("ageBand", "age_band", profile.ageBand());
        add.each("nationalities", "country", profile.nationalities());
        add.one("peopleGroup", "people_group", profile.peopleGroup());
        add.each("languages", "language", profile.languages());
        add.each("disabilities", "disability", profile.disabilities());
        add.one("migratoryStatus", "migratory_status", profile.migratoryStatus());
        add.one("education", "education", profile.education());
        add.one("maritalStatus", "marital_status", profile.maritalStatus());
    }

    private static void trafficking(Trafficking trafficking, List<Coded> all) {
        var add = adder(Section.TRAFFICKING, all);
        add.each("exploitation", "exploitation", trafficking.exploitation());
        add.each("sexualExploitation", "sexual_exploitation", trafficking.sexualExploitation());
        add.one("industry", "industry", trafficking.industry());
        add.each("meansOfControl", "means_of_control", trafficking.meansOfControl());
        add.each("recruitmentMethods", "recruitment_method", trafficking.recruitmentMethods());
        add.one("relationToTrafficker", "relation_to_trafficker", trafficking.relationToTrafficker());
        add.each("recruitmentPlatforms", "platform", trafficking.recruitmentPlatforms());
        add.each("exploitationPlatforms", "platform", trafficking.exploitationPlatforms());
        add.each("iccsCodes", "iccs", trafficking.iccsCodes());
    }

    private static void perpetrators(String path, PerpetratorGroup group, List<Coded> all) {
        BiConsumer<String, List<String>> add = (field, codes) -> {
            var list = switch (field) {
                case "roles" -> "perpetrator_role";
                case "nationality" -> "country";
                case "relation" -> "relation_to_trafficker";
                default -> field;
            };
            codes.forEach(code -> all.add(new Coded(Section.PERPETRATORS, path + field, list, code)));
        };
        add.accept("sex", List.of(group.sex()));
        add.accept("nationality", List.of(group.nationality()));
        add.accept("roles", group.roles());
        add.accept("relation", List.of(group.relation()));
    }

    private static void place(Section section, String path, Place place, List<Coded> all) {
        place.country().ifPresent(code -> all.add(new Coded(section, path + ".country", "country", code)));
        place.subdivision().ifPresent(code -> all.add(new Coded(section, path + ".subdivision", "subdivision", code)));
    }

    private static Adder adder(Section section, List<Coded> all) {
        return (field, list, code) -> all.add(new Coded(section, section.code() + "." + field, list, code));
    }

    @FunctionalInterface
    private interface Adder {
        void one(String field, String list, String code);

        default void each(String field, String list, List<String> codes) {
            codes.forEach(code -> one(field, list, code));
        }
    }
}
