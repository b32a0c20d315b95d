package org.amparo.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.amparo.casework.Place;
import org.amparo.casework.Situation;
import org.amparo.demo.DemoCountry.Office;
import org.amparo.demo.Scene.Shared;
import org.amparo.forms.PartialDate;

/** Makes up where, how and by whom persons were found. */
final class InventScene {
    private static final Map<String, Weighted<Office>> OFFICES = officesByKind();
    private static final Map<String, Weighted<String>> SOURCES = Map.of(
            "police",
                    Weighted.of(
                            "police 40, hotline 18, joint_operation 16, family_or_friend 12, online_report 6, self 8"),
            "prosecution", Weighted.of("prosecutor_or_court 62, police 20, family_or_friend 8, hotline 6, self 4"),
            "migration", Weighted.of("border_control 78, joint_operation 10, international_organization 6, self 6"),
            "labour_inspection",
                    Weighted.of("labour_inspection 64, hotline 12, self 12, private_sector 4, online_report 8"),
            "health", Weighted.of("health_service 88, family_or_friend 6, self 6"),
            "child_protection", Weighted.of("school 34, family_or_friend 20, hotline 18, police 18, health_service 10"),
            "consulate", Weighted.of("consulate 62, self 22, family_or_friend 10, international_organization 6"),
            "shelter", Weighted.of("shelter_or_ngo 36, police 30, prosecutor_or_court 18, self 10, health_service 6"));
    private static final Weighted<String> OTHER_SOURCES =
            Weighted.of("shelter_or_ngo 44, self 22, hotline 14, online_report 8, family_or_friend 10, other 2");

    private final RandomGenerator chance;
    private int together;

    InventScene(RandomGenerator chance) {
        this.chance = chance;
    }

    Scene alone(LocalDate day) {
        return scene(day, Pattern.pick(Years.progress(day), chance), Optional.empty());
    }

    /** A scene in which several are found; those forms that isolate people have none. */
    Scene together(LocalDate day) {
        var pattern = Pattern.pick(Years.progress(day), chance);
        var kinds = pattern.places();
        return kinds == null ? alone(day) : scene(day, pattern, Optional.of(kinds.pick(chance)));
    }

    private Scene scene(LocalDate day, Pattern pattern, Optional<String> kind) {
        boolean child = chance.nextDouble() < pattern.children();
        var office = office(pattern, child);
        Optional<String> department = office.isAbroad()
                ? Optional.empty()
                : Optional.of(office.department()
                        .filter(d -> chance.nextInt(5) > 0)
                        .orElseGet(() -> Places.DEPARTMENTS.pick(chance)));
        var place = department.map(d -> Places.in(d, chance)).orElseGet(() -> Places.abroad(office.country()));
        var source = chance.nextInt(25) == 0
                ? "unknown"
                : SOURCES.getOrDefault(office.kind(), OTHER_SOURCES).pick(chance);
        return new Scene(
                day,
                pattern,
                office,
                place,
                department,
                source,
                pattern.industry().pick(chance),
                child,
                kind.map(known -> shared(day, known, place, department)));
    }

    private Office office(Pattern pattern, boolean child) {
        if (child && chance.nextInt(3) == 0) {
            return office("child_protection", chance);
        }
        return office(pattern.offices().pick(chance), chance);
    }

    /** An institution of that kind. */
    static Office office(String kind, RandomGenerator chance) {
        return requireNonNull(OFFICES.get(kind)).pick(chance);
    }

    private Shared shared(LocalDate day, String kind, Place place, Optional<String> department) {
        together++;
        var foundOn = day.minusDays(chance.nextInt(4));
        return new Shared(
                "S-%d-%06d".formatted(day.getYear(), together),
                new Situation(
                        kind,
                        Optional.of(PartialDate.of(foundOn)),
                        place,
                        department.filter(d -> chance.nextInt(3) > 0).map(d -> Places.point(d, chance)),
                        Optional.of(Texts.one(Texts.SITUATIONS, chance))));
    }

    private static Map<String, Weighted<Office>> officesByKind() {
        var lists = new HashMap<String, List<Office>>();
        DemoCountry.OFFICES.forEach(office ->
                lists.computeIfAbsent(office.kind(), kind -> new ArrayList<>()).add(office));
        var weighted = new HashMap<String, Weighted<Office>>();
        lists.forEach((kind, offices) -> weighted.put(kind, Weighted.by(offices, Office::share)));
        return Map.copyOf(weighted);
    }
}
