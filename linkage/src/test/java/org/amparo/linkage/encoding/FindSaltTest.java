package org.amparo.linkage.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.encoding.FindSalt.OfOne;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.api.Test;

class FindSaltTest {
    private static final int BORN = 2;
    private static final List<EncodedField> FIELDS = List.of(
            EncodedField.of("given", Content.NAME),
            EncodedField.of("sex", Content.CHOICE),
            EncodedField.of("born", Content.DATE),
            EncodedField.of("place", Content.TEXT));

    @Test
    void theYearOfBirthIsFoundWhereItIsHardlyEverWrong() {
        assertThat(new FindSalt(FIELDS, 0.05).among(pairs(0.2))).contains(BORN);
    }

    @Test
    void nothingIsFoundWhereEachFieldLosesTooMany() {
        assertThat(new FindSalt(FIELDS, 0.05).among(pairs(3))).isEmpty();
        assertThat(new FindSalt(FIELDS, 0).among(pairs(1))).isEmpty();
    }

    @Test
    void whatPartsPersonsIntoTwoIsNoSalt() {
        List<OfOne> pairs = pairs(0.2).stream()
                .map(pair -> new OfOne(List.of("", pair.left().get(1), "", ""), pair.right()))
                .toList();
        assertThat(new FindSalt(FIELDS, 0.05).among(pairs)).isEmpty();
    }

    @Test
    void ofNoPairsNothingIsFound() {
        assertThat(new FindSalt(FIELDS, 1).among(List.of())).isEmpty();
    }

    private static List<OfOne> pairs(double slips) {
        Map<Long, Person> firsts = new HashMap<>();
        List<OfOne> pairs = new ArrayList<>();
        Population.of(PopulationSettings.ofSpanishAmerica(4_000, 3).withSlipsTimes(slips))
                .records(person -> {
                    Person first = firsts.putIfAbsent(person.person(), person);
                    if (first != null) {
                        pairs.add(new OfOne(values(first), values(person)));
                    }
                });
        return pairs;
    }

    private static List<String> values(Person person) {
        return List.of(person.given(), person.sex(), person.dateOfBirth(), person.place());
    }
}
