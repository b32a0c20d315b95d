package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.junit.jupiter.api.Test;

/** Whole names in one field, with many slips: what no word or sound brings together any more. */
class BlockingByLikenessTest {
    private static final int RECORDS = 5_000;
    private static final List<FieldSpec> FIELDS = List.of(
            new FieldSpec("name", Kind.FULL_NAME),
            new FieldSpec("sex", Kind.SEX),
            new FieldSpec("place", Kind.PLACE),
            new FieldSpec("born", Kind.DATE));

    private final Records records = records();

    @Test
    void likenessIsChosenWhereItFindsMoreAndTheReportShowsIt() {
        Linkage.Learnt learnt = new Linker(Settings.usual()).link(records).learnt();
        assertThat(learnt.rules())
                .filteredOn(rule ->
                        rule.name().contains("name close") || rule.name().contains("name alike"))
                .anySatisfy(rule -> assertThat(rule.first()).isPositive());
    }

    @Test
    void likenessCanBeGivenAsARule() {
        List<String> alike = List.of("name close + place", "name alike + born year");
        Linkage.Learnt learnt =
                new Linker(Settings.usual().withRules(alike)).link(records).learnt();
        assertThat(learnt.rules()).extracting(Linkage.LearntRule::name).isEqualTo(alike);
        assertThat(learnt.compared()).isPositive();
    }

    private static Records records() {
        Records.Builder builder = new Records.Builder(FIELDS);
        Population.of(PopulationSettings.ofSpanishAmerica(RECORDS, 7).withSlipsTimes(3))
                .records(person -> builder.add(
                        "r" + person.record(),
                        List.of(
                                String.join(" ", person.given(), person.surname(), person.secondSurname()),
                                person.sex(),
                                person.place(),
                                person.dateOfBirth())));
        return builder.build();
    }
}
