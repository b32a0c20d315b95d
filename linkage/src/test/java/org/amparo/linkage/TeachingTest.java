package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.linkage.Linkage.Pair;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.api.Test;

/** A hard set: whole names, place and date only, with three times the usual slips. */
class TeachingTest {
    private static final int RECORDS = 5_000;
    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("name", Kind.FULL_NAME),
            new FieldSpec("sex", Kind.SEX),
            new FieldSpec("place", Kind.PLACE),
            new FieldSpec("born", Kind.DATE));

    private final long[] persons = new long[RECORDS];
    private final Records records = records();
    private final Linker linker = new Linker(Settings.usual());

    @Test
    void aHundredAnswersToTheBestQuestionsMakeTheResultBetter() {
        Linkage before = linker.link(records, new Teaching(List.of(), 100));
        assertThat(before.questions()).hasSize(100);
        Linkage after = linker.link(records, new Teaching(answers(before.questions()), 0));
        assertThat(f1(after)).isGreaterThan(f1(before) + 0.03);
    }

    @Test
    void nobodyIsAskedTwiceNorAboutTheSameRecordTwice() {
        Linkage before = linker.link(records, new Teaching(List.of(), 50));
        List<Pair> again = linker.link(records, new Teaching(answers(before.questions()), 50))
                .questions();
        assertThat(again).hasSize(50);
        assertThat(again)
                .noneMatch(pair -> before.questions().stream()
                        .anyMatch(asked -> asked.left() == pair.left() && asked.right() == pair.right()));
        assertThat(again.stream().flatMap(pair -> List.of(pair.left(), pair.right()).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void questionsAreDoubtfulAndOfManyKinds() {
        Linkage linkage = linker.link(records, new Teaching(List.of(), 30));
        assertThat(linkage.questions())
                .allSatisfy(pair -> assertThat(pair.probability()).isBetween(0.05, 0.95));
        Fields fields = new Fields(new MakeFields().of(records));
        assertThat(linkage.questions().stream()
                        .map(pair -> fields.pattern(pair.left(), pair.right()))
                        .distinct())
                .hasSizeGreaterThan(20);
    }

    @Test
    void withoutLabelsNothingChanges() {
        assertThat(linker.link(records, Teaching.none()).pairs())
                .isEqualTo(linker.link(records).pairs());
        assertThatThrownBy(() -> new Teaching(List.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Teaching.Label> answers(List<Pair> questions) {
        return questions.stream()
                .map(pair ->
                        new Teaching.Label(pair.left(), pair.right(), persons[pair.left()] == persons[pair.right()]))
                .toList();
    }

    private double f1(Linkage linkage) {
        long right = linkage.pairs().stream()
                .filter(pair -> persons[pair.left()] == persons[pair.right()])
                .count();
        Map<Long, Integer> counts = new HashMap<>();
        for (long person : persons) {
            counts.merge(person, 1, Integer::sum);
        }
        long real = counts.values().stream()
                .mapToLong(count -> count * (count - 1L) / 2)
                .sum();
        return 2.0 * right / (linkage.pairs().size() + real);
    }

    private Records records() {
        Records.Builder builder = new Records.Builder(FIELDS);
        List<Long> who = new ArrayList<>();
        Population.of(PopulationSettings.ofSpanishAmerica(RECORDS, 7).withSlipsTimes(3))
                .records(person -> {
                    who.add(person.person());
                    builder.add(
                            "r" + person.record(),
                            List.of(
                                    String.join(" ", person.given(), person.surname(), person.secondSurname()),
                                    person.sex(),
                                    person.place(),
                                    person.dateOfBirth()));
                });
        for (int record = 0; record < RECORDS; record++) {
            persons[record] = who.get(record);
        }
        return builder.build();
    }
}
