package org.amparo.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A form of exploitation with what usually goes with it. The weights are invented; their directions are those that
 * public reports describe.
 *
 * @param exploitation list {@code exploitation}
 * @param ages youngest age of a span, with how many fall into it; the last only ends the one before
 * @param abroad share of persons from other countries
 * @param online how readily recruitment moved to the internet over the years, 0 to 1
 * @param offices which kinds of institution register such cases
 * @param places kinds of situation in which several are found together; empty where people are alone
 */
record Pattern(
        String exploitation,
        Weighted<String> sex,
        Weighted<Integer> ages,
        double abroad,
        double online,
        Weighted<String> industry,
        Weighted<String> means,
        Weighted<String> methods,
        Weighted<String> relation,
        Weighted<String> roles,
        Weighted<String> offices,
        @Nullable Weighted<String> places) {

    static final Pattern SEXUAL = new Pattern(
            "sexual_exploitation",
            Weighted.of("female 90, male 9.4, intersex 0.4, unknown 0.2"),
            ages("9 4, 13 10, 15 18, 18 21, 21 18, 24 13, 27 8, 30 9, 39 2, 48 0.5, 64 0"),
            0.45,
            0.9,
            Weighted.of("I 34, S 22, R 12, not_asked 20, unknown 12"),
            Weighted.of("""
                    threats 10, physical_threats 8, threatens_family 10, debt_bondage 18, takes_earnings 17, \
                    false_promises 16, physical_abuse 8, sexual_abuse 14, psychological_abuse 18, \
                    restricts_movement 15, withholds_documents 9, psychoactive_substance 7, uses_children 4"""),
            Weighted.of("friends 22, family 9, place_of_business 10, educational_institution 5, other 8, abduction 2"),
            Weighted.of("intimate_partner 24, friend_acquaintance 26, stranger 22, family 10, employer 8, other 4"),
            Weighted.of("recruiter 30, exploiter 28, controlled 16, harboured 10, transporter 10, received 6"),
            Weighted.of("""
                    police 36, prosecution 18, shelter 12, ngo 11, migration 8, health 7, consulate 5, ombudsman 2"""),
            Weighted.of("venue 50, raid_or_inspection 36, online 14"));

    static final Pattern LABOUR = new Pattern(
            "forced_labour",
            Weighted.of("male 67, female 32.7, unknown 0.3"),
            ages("14 3, 16 5, 18 10, 21 13, 24 14, 27 13, 30 24, 39 13, 48 6, 68 0"),
            0.6,
            0.45,
            Weighted.of("A 34, F 15, C 13, I 11, B 8, G 6, H 4, not_asked 6, unknown 3"),
            Weighted.of("""
                    excessive_working_hours 24, withholds_documents 18, debt_bondage 18, false_promises 20, \
                    takes_earnings 14, restricts_movement 10, withholds_necessities 10, threats 9, \
                    threat_of_law_enforcement 12, psychological_abuse 6, physical_abuse 4, financial_control 5"""),
            Weighted.of("at_work 20, friends 22, family 12, newspaper_advert 7, place_of_business 12, other 8"),
            Weighted.of("employer 52, friend_acquaintance 16, stranger 17, family 6, other 5"),
            Weighted.of("exploiter 34, recruiter 30, transporter 12, travel_broker 8, harboured 8, controlled 8"),
            Weighted.of("labour_inspection 36, police 20, migration 15, prosecution 9, consulate 8, ngo 6, shelter 4"),
            Weighted.of("farm 34, raid_or_inspection 24, factory 16, fishing_vessel 12, mine 8, border_crossing 6"));

    static final Pattern DOMESTIC = new Pattern(
            "servitude",
            Weighted.of("female 92, male 8"),
            ages("9 8, 13 14, 16 14, 18 14, 21 12, 24 10, 27 8, 30 11, 39 6, 48 3, 66 0"),
            0.42,
            0.35,
            Weighted.of("T 90, not_asked 6, unknown 4"),
            Weighted.of("""
                    excessive_working_hours 22, restricts_movement 20, takes_earnings 16, psychological_abuse 16, \
                    withholds_documents 12, physical_abuse 9, withholds_necessities 10, false_promises 12"""),
            Weighted.of("family 36, friends 24, place_of_business 8, other 8"),
            Weighted.of("employer 46, family 28, friend_acquaintance 14, stranger 8"),
            Weighted.of("exploiter 50, recruiter 24, harboured 16, controlled 10"),
            Weighted.of("ngo 22, shelter 20, labour_inspection 20, police 14, ombudsman 6, consulate 8, health 5"),
            null);

    static final Pattern BEGGING = new Pattern(
            "forced_begging",
            Weighted.of("female 52, male 48"),
            ages("3 10, 6 14, 9 22, 12 16, 15 10, 18 4, 24 4, 30 6, 39 6, 48 8, 78 0"),
            0.42,
            0.05,
            Weighted.of("not_asked 70, unknown 30"),
            Weighted.of("takes_earnings 30, physical_abuse 14, withholds_necessities 16, uses_children 14, threats 12"),
            Weighted.of("family 52, friends 14, other 12, abduction 2"),
            Weighted.of("family 54, friend_acquaintance 20, stranger 14, other 6"),
            Weighted.of("exploiter 44, controlled 26, transporter 14, recruiter 16"),
            Weighted.of("police 34, ngo 20, health 8, migration 8, shelter 8, ombudsman 6"),
            Weighted.of("street 80, raid_or_inspection 20"));

    static final Pattern CRIMINALITY = new Pattern(
            "forced_criminality",
            Weighted.of("male 70, female 30"),
            ages("11 6, 13 14, 15 26, 18 20, 21 12, 24 8, 27 5, 30 6, 39 3, 50 0"),
            0.3,
            0.5,
            Weighted.of("not_asked 72, unknown 28"),
            Weighted.of(
                    "physical_threats 26, threatens_family 24, debt_bondage 16, psychoactive_substance 12, threats 16"),
            Weighted.of("friends 40, educational_institution 14, family 10, abduction 4, other 8"),
            Weighted.of("friend_acquaintance 40, stranger 28, family 10, other 10"),
            Weighted.of("controlled 34, recruiter 32, exploiter 22, transporter 12"),
            Weighted.of("police 44, prosecution 30, ombudsman 6, ngo 8, migration 6"),
            Weighted.of("raid_or_inspection 60, vehicle_or_convoy 40"));

    static final Pattern CHILD_LABOUR = new Pattern(
            "child_labour",
            Weighted.of("male 58, female 42"),
            ages("6 12, 9 26, 12 32, 14 30, 16 14, 17 4, 18 0"),
            0.25,
            0.05,
            Weighted.of("A 46, G 16, C 12, B 9, T 7, not_asked 6"),
            Weighted.of(
                    "excessive_working_hours 34, takes_earnings 24, withholds_necessities 14, psychological_abuse 8"),
            Weighted.of("family 62, friends 12, at_work 10"),
            Weighted.of("family 56, employer 26, friend_acquaintance 12"),
            Weighted.of("exploiter 52, recruiter 20, transporter 10, harboured 18"),
            Weighted.of("labour_inspection 40, police 12, ngo 12, ombudsman 6"),
            Weighted.of("farm 50, mine 20, factory 16, street 14"));

    static final Pattern MARRIAGE = new Pattern(
            "forced_marriage",
            Weighted.of("female 97, male 3"),
            ages("11 8, 13 22, 15 30, 18 20, 21 10, 24 6, 30 4, 42 0"),
            0.2,
            0.15,
            Weighted.of("not_asked 80, unknown 20"),
            Weighted.of(
                    "psychological_abuse 26, restricts_movement 24, sexual_abuse 16, threatens_family 14, threats 10"),
            Weighted.of("family 78, friends 10"),
            Weighted.of("family 62, intimate_partner 26, other 6"),
            Weighted.of("bought 16, sold 22, received 20, controlled 30, harboured 12"),
            Weighted.of("ngo 26, health 18, police 20, ombudsman 14, shelter 14"),
            null);

    static final Pattern OTHER = new Pattern(
            "other",
            Weighted.of("female 60, male 40"),
            ages("12 10, 18 24, 24 26, 30 26, 39 14, 56 0"),
            0.5,
            0.4,
            Weighted.of("not_asked 60, unknown 40"),
            Weighted.of("false_promises 40, threats 20, withholds_documents 20, other 20"),
            Weighted.of("friends 30, family 20, other 30"),
            Weighted.of("stranger 50, friend_acquaintance 30, other 20"),
            Weighted.of("recruiter 40, transporter 30, smuggler 30"),
            Weighted.of("police 40, migration 40, prosecution 20"),
            null);

    static final List<Pattern> ALL =
            List.of(SEXUAL, LABOUR, DOMESTIC, BEGGING, CRIMINALITY, CHILD_LABOUR, MARRIAGE, OTHER);

    /** The first year's mix and the last year's: forced labour is recognised more often. */
    private static final Weighted<Pattern> AT_FIRST =
            Weighted.of("0 60, 1 17, 2 8, 3 5, 4 2, 5 4, 6 2, 7 2", number -> ALL.get(Integer.parseInt(number)));

    private static final Weighted<Pattern> AT_LAST =
            Weighted.of("0 43, 1 30, 2 7, 3 5, 4 7, 5 3, 6 3, 7 2", number -> ALL.get(Integer.parseInt(number)));

    static Pattern pick(double progress, RandomGenerator chance) {
        return (chance.nextDouble() < progress ? AT_LAST : AT_FIRST).pick(chance);
    }

    /** The share of those under 18. */
    double children() {
        return ages.share(youngest -> youngest < 18);
    }

    /** An age in years, of a child or of an adult. */
    int age(boolean child, RandomGenerator chance) {
        while (true) {
            int youngest = ages.pick(chance);
            if (youngest < 18 == child) {
                int next = ages.values().get(ages.values().indexOf(youngest) + 1);
                return youngest + chance.nextInt(next - youngest);
            }
        }
    }

    private static Weighted<Integer> ages(String spans) {
        return Weighted.of(spans, Integer::parseInt);
    }
}
