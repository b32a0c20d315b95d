package org.amparo.demo;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * The person of a case as everything else must agree with: what was asked of it is another question.
 *
 * @param age on the day of registration
 * @param nationality ISO 3166-1 alpha-2
 * @param recruited when it began
 * @param exploited when the exploitation began
 * @param free when it ended
 * @param identified when somebody recognised what had happened
 */
record Subject(
        String sex,
        String nationality,
        int age,
        LocalDate born,
        LocalDate recruited,
        LocalDate exploited,
        LocalDate free,
        LocalDate identified) {

    private static final Weighted<String> FROM_ABROAD = Weighted.of("""
            CO 20, HT 13, PE 9, BO 9, NI 8, HN 7, EC 7, DO 6, PY 4, CU 5, GT 3, SV 3, BR 3, MX 1, AR 1, \
            CN 0.8, BD 0.4, NP 0.3""");

    static Subject of(Scene scene, RandomGenerator chance) {
        var pattern = scene.pattern();
        int age = pattern.age(scene.child(), chance);
        var born = scene.day().minusYears(age).minusDays(chance.nextInt(365));
        var identified = scene.day().minusDays(scene.shared().isPresent() ? chance.nextInt(3) : days(18, chance));
        var free = identified.minusDays(days(12, chance));
        int lasted = 12 + days(330, chance);
        var exploited = latest(free.minusDays(lasted), born.plusDays((long) (age * 365 * 0.6) + 60));
        exploited = exploited.isAfter(free) ? free : exploited;
        var recruited = latest(exploited.minusDays(4L + days(35, chance)), born.plusDays(30));
        recruited = recruited.isAfter(exploited) ? exploited : recruited;
        return new Subject(
                pattern.sex().pick(chance),
                nationality(scene, chance),
                age,
                born,
                recruited,
                exploited,
                free,
                identified);
    }

    boolean isForeign() {
        return !nationality.equals("XA");
    }

    private static String nationality(Scene scene, RandomGenerator chance) {
        if (scene.office().isAbroad() || chance.nextDouble() >= scene.pattern().abroad()) {
            return "XA";
        }
        // Venezuelans come with the years.
        return chance.nextDouble() < 0.08 + 0.28 * scene.progress() ? "VE" : FROM_ABROAD.pick(chance);
    }

    /** Mostly few, sometimes many. */
    private static int days(int mean, RandomGenerator chance) {
        return (int) Math.min(mean * 8L, Math.round(chance.nextExponential() * mean));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
