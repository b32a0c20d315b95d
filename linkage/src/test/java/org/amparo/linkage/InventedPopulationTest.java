package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Linking an invented population with families, namesakes and slips, whose truth is known. */
class InventedPopulationTest {
    private static final int RECORDS = 6_000;
    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("given", Kind.GIVEN_NAME),
            new FieldSpec("surname", Kind.SURNAME),
            new FieldSpec("second", Kind.SURNAME_SECOND),
            new FieldSpec("sex", Kind.SEX),
            new FieldSpec("born", Kind.DATE),
            new FieldSpec("nationality", Kind.NATIONALITY),
            new FieldSpec("place", Kind.PLACE),
            new FieldSpec("document", Kind.IDENTIFIER),
            new FieldSpec("phone", Kind.PHONE));

    private static final long[] PERSONS = new long[RECORDS];
    private static final long[] HOUSEHOLDS = new long[RECORDS];
    private static List<Linkage.Pair> pairs = List.of();

    @BeforeAll
    static void link() {
        Records.Builder records = new Records.Builder(FIELDS);
        Population.of(PopulationSettings.ofTheAmericas(RECORDS, 5)).records(person -> {
            PERSONS[(int) person.record()] = person.person();
            HOUSEHOLDS[(int) person.record()] = person.household();
            records.add(
                    "r" + person.record(),
                    List.of(
                            person.given(),
                            person.surname(),
                            person.secondSurname(),
                            person.sex(),
                            person.dateOfBirth(),
                            person.nationality(),
                            person.place(),
                            person.document(),
                            person.phone()));
        });
        pairs = new Linker(Settings.usual()).link(records.build()).pairs();
    }

    @Test
    void nearlyAllRecordsOfOnePersonAreFound() {
        assertThat(right() / (double) real()).isGreaterThan(0.96);
    }

    @Test
    void nearlyAllThatIsFoundIsOfOnePerson() {
        assertThat(right() / (double) pairs.size()).isGreaterThan(0.93);
    }

    @Test
    void brothersAndSistersAreNotTakenForOnePerson() {
        long families = pairs.stream()
                .filter(pair -> PERSONS[pair.left()] != PERSONS[pair.right()])
                .filter(pair -> HOUSEHOLDS[pair.left()] == HOUSEHOLDS[pair.right()])
                .count();
        assertThat(families).isLessThan(pairs.size() / 40);
    }

    private static long right() {
        return pairs.stream()
                .filter(pair -> PERSONS[pair.left()] == PERSONS[pair.right()])
                .count();
    }

    private static long real() {
        Map<Long, Integer> records = new HashMap<>();
        for (long person : PERSONS) {
            records.merge(person, 1, Integer::sum);
        }
        return records.values().stream()
                .mapToLong(count -> count * (count - 1L) / 2)
                .sum();
    }
}
