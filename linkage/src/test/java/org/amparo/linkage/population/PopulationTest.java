package org.amparo.linkage.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final PopulationSettings AMERICAS = PopulationSettings.ofTheAmericas(20_000, 11);

    @Test
    void theSameSeedGivesTheSameRecordsAndAnotherSeedOthers() {
        assertThat(all(AMERICAS)).isEqualTo(all(AMERICAS));
        List<Person> others = all(PopulationSettings.ofTheAmericas(20_000, 12));
        assertThat(others).doesNotContainAnyElementsOf(all(AMERICAS).subList(0, 100));
    }

    @Test
    void anyRecordCanBeHadByItself() {
        Population population = Population.of(AMERICAS);
        List<Person> all = all(AMERICAS);
        assertThat(population.record(17)).isEqualTo(all.get(17));
        assertThat(population.record(19_999)).isEqualTo(all.get(19_999));
    }

    @Test
    void theShareOfDuplicatesAskedIsTheShareGiven() {
        qt().withExamples(40)
                .forAll(integers().between(1, 3000), integers().between(0, 75))
                .check((records, percent) -> {
                    PopulationSettings settings =
                            PopulationSettings.ofSpanishAmerica(records, 5).withDuplicates(percent / 100.0);
                    List<Person> all = all(settings);
                    long persons = all.stream().map(Person::person).distinct().count();
                    return all.size() == records && persons == records - Math.round(records * (percent / 100.0));
                });
    }

    @Test
    void personsHaveOneToFiveRecordsNumberedOneAfterTheOther() {
        Map<Long, List<Integer>> copies = all(AMERICAS).stream()
                .collect(Collectors.groupingBy(
                        Person::person, Collectors.mapping(Person::copy, Collectors.toCollection(ArrayList::new))));
        copies.values().forEach(numbers -> {
            numbers.sort(Comparator.naturalOrder());
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i);
            }
        });
        assertThat(copies.values().stream().map(List::size).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void recordsOfOnePersonDoNotStandTogether() {
        List<Person> all = all(AMERICAS);
        long beside = 0;
        for (int i = 1; i < all.size(); i++) {
            beside += all.get(i).person() == all.get(i - 1).person() ? 1 : 0;
        }
        assertThat(beside).isLessThan(5);
    }

    @Test
    void surnamesAreAsUnevenAsInACensus() {
        List<Integer> counts =
                counts(all(PopulationSettings.ofSpanishAmerica(50_000, 3).withDuplicates(0)).stream()
                        .map(Person::surname)
                        .toList());
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        assertThat(counts.getFirst() / all).isBetween(0.01, 0.06);
        assertThat(counts.stream().limit(100).mapToInt(Integer::intValue).sum() / all)
                .isBetween(0.4, 0.65);
        assertThat(counts.size()).isGreaterThan(5000);
    }

    @Test
    void givenNamesFollowTheFashionOfTheDecade() {
        List<Person> all = all(PopulationSettings.ofSpanishAmerica(100_000, 3).withDuplicates(0));
        assertThat(shareOf(all, "Rufina", 1930, 1950)).isGreaterThan(5 * shareOf(all, "Rufina", 1990, 2020));
        assertThat(shareOf(all, "Thiago", 2005, 2020)).isGreaterThan(5 * shareOf(all, "Thiago", 1930, 1980));
    }

    @Test
    void childrenBearTheSurnamesOfTheirHousehold() {
        Map<Long, List<Person>> households =
                all(PopulationSettings.ofSpanishAmerica(8000, 9).withDuplicates(0)).stream()
                        .collect(Collectors.groupingBy(Person::household));
        List<List<Person>> families =
                households.values().stream().filter(home -> home.size() >= 4).toList();
        assertThat(families).hasSizeGreaterThan(300);
        double sharing = families.stream()
                .filter(home -> home.stream().map(Person::surname).distinct().count() < home.size())
                .count();
        assertThat(sharing / families.size()).isGreaterThan(0.97);
    }

    @Test
    void thereAreTwinsNamesakesAndChildrenNamedAfterAParent() {
        List<Person> all = all(PopulationSettings.ofSpanishAmerica(40_000, 9).withDuplicates(0));
        Set<String> twins = new HashSet<>();
        Set<String> names = new HashSet<>();
        int twin = 0;
        int namesakes = 0;
        for (Person person : all) {
            twin += twins.add(person.household() + person.dateOfBirth()) ? 0 : 1;
            namesakes += names.add(person.given() + person.surname() + person.secondSurname()) ? 0 : 1;
        }
        assertThat(twin).isGreaterThan(200);
        assertThat(namesakes).isGreaterThan(300);
        long afterParent = all.stream()
                .collect(Collectors.groupingBy(person -> person.household() + person.given() + person.sex()))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .count();
        assertThat(afterParent).isGreaterThan(200);
    }

    @Test
    void someDaysOfBirthAreWrittenMoreThanOthers() {
        List<Person> all = all(PopulationSettings.ofTheAmericas(50_000, 2).withDuplicates(0));
        double firstOfJanuary = all.stream()
                .filter(person -> person.dateOfBirth().endsWith("-01-01"))
                .count();
        assertThat(firstOfJanuary / all.size()).isBetween(0.015, 0.04);
        assertThat(all).allSatisfy(person -> LocalDate.parse(person.dateOfBirth()));
    }

    @Test
    void checkDigitsOfBrazilAreRight() {
        all(AMERICAS.withDuplicates(0)).forEach(person -> {
            if (person.document().matches("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}")) {
                assertThat(validCpf(person.document().replaceAll("\\D", ""))).isTrue();
            }
        });
    }

    @Test
    void regionsHaveTheSharesAsked() {
        Map<String, Long> where = all(PopulationSettings.ofTheAmericas(20_000, 4)
                        .withRegions(Map.of(Region.HAITI, 3.0, Region.BRAZIL, 1.0))
                        .withoutSlips())
                .stream()
                .collect(Collectors.groupingBy(Person::nationality, Collectors.counting()));
        assertThat(where.keySet()).containsExactlyInAnyOrder("HTI", "BRA");
        assertThat(where.getOrDefault("HTI", 0L) / 20_000.0).isCloseTo(0.75, within(0.03));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> AMERICAS.withDuplicates(0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AMERICAS.withSlip(Slip.TYPING, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AMERICAS.withRegions(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    static List<Person> all(PopulationSettings settings) {
        List<Person> all = new ArrayList<>();
        Population.of(settings).records(all::add);
        return all;
    }

    private static List<Integer> counts(List<String> values) {
        Map<String, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static double shareOf(List<Person> all, String given, int from, int to) {
        List<Person> born = all.stream()
                .filter(person -> Integer.parseInt(person.dateOfBirth().substring(0, 4)) >= from)
                .filter(person -> Integer.parseInt(person.dateOfBirth().substring(0, 4)) < to)
                .toList();
        return (double) born.stream()
                        .filter(person -> person.given().contains(given))
                        .count()
                / born.size();
    }

    private static boolean validCpf(String digits) {
        for (int length = 9; length < 11; length++) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (digits.charAt(i) - '0') * (length + 1 - i);
            }
            if (sum * 10 % 11 % 10 != digits.charAt(length) - '0') {
                return false;
            }
        }
        return true;
    }
}
