package org.amparo.demo;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.AgeBand;
import org.amparo.casework.Profile;

/** What was asked of the person, with the gaps that are left. */
final class InventProfile {
    private static final Weighted<String> DISABILITIES = Weighted.of("""
            none 74, psychosocial 4, mobility 2, seeing 2, hearing 1, cognition 1.5, communication 0.5, \
            not_asked 10, unknown 4, refused 1""");
    private static final Weighted<String> EDUCATION = Weighted.of(
            "none 4, isced_1 24, isced_2 25, isced_3 24, isced_4 2, isced_5 3, isced_6 4, not_asked 8, unknown 6");
    private static final Weighted<String> OF_CHILDREN =
            Weighted.of("isced_1 40, isced_2 36, none 4, not_asked 12, unknown 8");
    private static final Weighted<String> MARITAL = Weighted.of(
            "single 48, de_facto_union 22, married 10, separated 8, divorced 2, widowed 1, not_asked 6, unknown 3");
    private static final Weighted<String> PEOPLE = Weighted.of("""
            none_declared 58, indigenous_people 11, afro_descendant 12, roma 0.4, other 1, not_asked 14, refused 2, \
            unknown 2""");
    private static final Weighted<String> MIGRATORY = Weighted.of("""
            irregular 44, temporary_permit 14, in_transit 11, regular_resident 10, asylum_seeker 9, refugee 2, \
            stateless 0.3, other 2, unknown 5, not_asked 2, refused 1""");
    private static final List<String> PEOPLE_NAMES = List.of("Brisané", "Llanuri", "Valdorí");
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "HT",
            List.of("hat", "fra"),
            "BR",
            List.of("por"),
            "CN",
            List.of("cmn"),
            "BD",
            List.of("ben"),
            "NP",
            List.of("nep"));

    private final RandomGenerator chance;

    InventProfile(RandomGenerator chance) {
        this.chance = chance;
    }

    Profile of(Scene scene, Subject subject) {
        boolean ageKnown = chance.nextInt(100) < 93;
        var band = chance.nextInt(3) > 0 ? AgeBand.of(subject.age()) : "unknown";
        int atRecruitment = Period.between(subject.born(), subject.recruited()).getYears();
        var people = PEOPLE.pick(chance);
        boolean adult = subject.age() >= 18;
        return new Profile(
                subject.sex(),
                gender(scene, subject.sex()),
                ageKnown ? Optional.of(subject.age()) : Optional.empty(),
                band,
                ageKnown && chance.nextInt(100) < 72 ? Optional.of(atRecruitment) : Optional.empty(),
                nationalities(subject),
                people,
                people.equals("indigenous_people") && chance.nextInt(3) > 0
                        ? Optional.of(Texts.one(PEOPLE_NAMES, chance))
                        : Optional.empty(),
                languages(subject),
                List.of(DISABILITIES.pick(chance)),
                subject.isForeign() ? MIGRATORY.pick(chance) : chance.nextInt(30) == 0 ? "not_asked" : "national",
                education(subject.age()),
                subject.age() < 14 ? "single" : MARITAL.pick(chance),
                adult && chance.nextInt(4) > 0 ? Optional.of(dependants()) : Optional.empty());
    }

    /** Asked more often from year to year. */
    private String gender(Scene scene, String sex) {
        if (chance.nextDouble() > 0.55 + 0.35 * scene.progress()) {
            return "not_asked";
        }
        double at = chance.nextDouble();
        boolean sexual = scene.pattern().exploitation().equals("sexual_exploitation");
        return switch (sex) {
            case "female" -> at < 0.985 ? "woman" : at < 0.99 ? "trans_man" : at < 0.995 ? "non_binary" : "refused";
            case "male" -> at < (sexual ? 0.62 : 0.985) ? "man" : at < 0.99 ? "trans_woman" : "non_binary";
            default -> at < 0.4 ? "non_binary" : at < 0.7 ? "woman" : "other";
        };
    }

    private List<String> nationalities(Subject subject) {
        int at = chance.nextInt(1000);
        if (at < 18) {
            return List.of("unknown");
        }
        if (at < 22) {
            return List.of("refused");
        }
        return at < 36 && subject.isForeign() ? List.of(subject.nationality(), "XA") : List.of(subject.nationality());
    }

    private List<String> languages(Subject subject) {
        if (chance.nextInt(16) == 0) {
            return List.of();
        }
        var own = LANGUAGES.get(subject.nationality());
        return own == null ? List.of("spa") : chance.nextInt(3) == 0 ? List.of(own.getFirst(), "spa") : own;
    }

    private String education(int age) {
        if (age < 6) {
            return chance.nextBoolean() ? "isced_0" : "none";
        }
        if (age < 12) {
            return chance.nextInt(6) == 0 ? "not_asked" : "isced_1";
        }
        return (age < 18 ? OF_CHILDREN : EDUCATION).pick(chance);
    }

    private int dependants() {
        return (int) Math.min(7, chance.nextExponential() * 1.3);
    }
}
