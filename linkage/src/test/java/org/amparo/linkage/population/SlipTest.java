package org.amparo.linkage.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlipTest {
    private static final PopulationSettings EXACT = PopulationSettings.ofTheAmericas(8000, 21)
            .withRegions(Map.of(
                    Region.ANDEAN, 1.0,
                    Region.BRAZIL, 1.0,
                    Region.SPANISH_CARIBBEAN, 1.0,
                    Region.HAITI, 0.3,
                    Region.ENGLISH_CARIBBEAN, 0.3))
            .withDuplicates(0.4)
            .withoutSlips();

    private static final Map<String, Function<Person, String>> FIELDS = Map.of(
            "given", Person::given,
            "surname", Person::surname,
            "second", Person::secondSurname,
            "sex", Person::sex,
            "born", Person::dateOfBirth,
            "nationality", Person::nationality,
            "place", Person::place,
            "document", Person::document,
            "phone", Person::phone);

    @Test
    void withoutSlipsFurtherRecordsSayWhatTheFirstSays() {
        assertThat(changed(EXACT).keySet()).isSubsetOf("document", "phone");
    }

    @ParameterizedTest
    @CsvSource({
        "TYPING, given surname second, 0.9",
        "RESPELT, given surname second, 0.9",
        "MISREAD, given surname second, 0.9",
        "GIVEN_AND_SURNAME_SWAPPED, given surname, 0.9",
        "SURNAMES_SWAPPED, surname second, 0.5",
        "SECOND_SURNAME_MISSING, second, 0.5",
        "SURNAMES_TOGETHER, surname second, 0.5",
        "GIVEN_NAME_DROPPED, given, 0.2",
        "INITIAL, given, 0.9",
        "NICKNAME, given, 0.3",
        "TRUNCATED, given surname second, 0.1",
        "MARRIED_NAME, surname second, 0.2",
        "PARTICLES_LOST, surname second, 0.01",
        "ACCENTS_LOST, given surname second place, 0.2",
        "CAPITALS, given surname second, 0.9",
        "DAY_AND_MONTH_SWAPPED, born, 0.8",
        "DIGIT_OF_DATE, born, 0.9",
        "YEAR_OFF_BY_ONE, born, 0.9",
        "FIRST_OF_JANUARY, born, 0.9",
        "DATE_MISSING, born, 0.9",
        "DOCUMENT_MISSING, document, 0.8",
        "OTHER_DOCUMENT, document, 0.9",
        "DIGIT_OF_DOCUMENT, document, 0.9",
        "PHONE_MISSING, phone, 0.7",
        "OTHER_PHONE, phone, 0.9",
        "PLACE_MISSING, place, 0.9",
        "OTHER_PLACE, place, 0.3",
        "SEX_MISSING, sex, 0.9",
        "OTHER_SEX, sex, 0.9",
        "NATIONALITY_MISSING, nationality, 0.9"
    })
    void aSlipChangesWhatItSpeaksOfAndNothingElse(Slip slip, String fields, double often) {
        Map<String, Double> changed = changed(EXACT.withSlip(slip, 1));
        Set<String> may = new TreeSet<>(List.of(fields.split(" ")));
        double most = may.stream()
                .mapToDouble(field -> changed.getOrDefault(field, 0.0))
                .sum();
        assertThat(most).isGreaterThan(often);
        // First records lack some documents and phones that further ones have.
        may.addAll(Set.of("document", "phone"));
        assertThat(may).containsAll(changed.keySet());
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void aSlipHappensAsOftenAsAsked(Slip slip) {
        double never = sum(changed(EXACT));
        double always = sum(changed(EXACT.withSlip(slip, 1)));
        double one = sum(changed(EXACT.withSlip(slip, 0.1)));
        assertThat(one - never).isCloseTo((always - never) / 10, within(0.03));
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(share -> share).sum();
    }

    /** For each field, in which share of further records it is not as in the first. */
    private static Map<String, Double> changed(PopulationSettings settings) {
        List<Person> all = PopulationTest.all(settings);
        Map<Long, Person> first =
                all.stream().filter(person -> person.copy() == 0).collect(Collectors.toMap(Person::person, p -> p));
        List<Person> further = all.stream().filter(person -> person.copy() > 0).toList();
        return FIELDS.entrySet().stream()
                .map(field -> Map.entry(field.getKey(), share(further, first, field.getValue())))
                .filter(share -> share.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double share(List<Person> further, Map<Long, Person> first, Function<Person, String> field) {
        return (double) further.stream()
                        .filter(person ->
                                !field.apply(person).equals(field.apply(first.getOrDefault(person.person(), person))))
                        .count()
                / further.size();
    }
}
