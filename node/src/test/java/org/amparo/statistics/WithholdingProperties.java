package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.amparo.statistics.Answer.Bar;
import org.amparo.statistics.Answer.Chart;
import org.amparo.statistics.Figure.Exact;
import org.amparo.statistics.Figure.Rounded;
import org.amparo.statistics.Figure.Withheld;
import org.amparo.statistics.Population.Row;
import org.junit.jupiter.api.Test;

/**
 * An attacker asks everything: each set of codes of each dimension, up to three dimensions at once, and combines all
 * answers in any way. The attacker still cannot tell how many a small group is, because another population, in which the
 * group is of another size, gives the very same answers to all questions.
 */
class WithholdingProperties {
    private static final Protection PROTECTION = new Protection(dimension -> Population.codesOf(dimension));

    @Test
    void forEverySmallGroupAnotherPopulationGivesTheSameAnswersToAllQuestions() {
        qt().withExamples(12).withShrinkCycles(0).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            byte[] key = key(random);
            Population population = population(random, 20 + random.nextInt(120));
            List<Answer> answers = answersToEverything(population, key);
            for (Filter group : someSmallGroups(population, random)) {
                Population larger = withOneMore(population, group, new Lots(key));
                assertThat(larger.count(group).total())
                        .isEqualTo(population.count(group).total() + 1);
                assertThat(answersToEverything(larger, key)).isEqualTo(answers);
            }
        });
    }

    @Test
    void aSmallGroupMayAlsoBeSmallerThanItSeems() {
        int found = 0;
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            byte[] key = key(random);
            Population population = population(random, 100);
            Lots lots = new Lots(key);
            List<Answer> answers = answersToEverything(population, key);
            for (Filter group : someSmallGroups(population, random)) {
                for (var member : List.copyOf(population.rows().entrySet())) {
                    if (lots.of(member.getValue().caseId()) == 0 && isIn(group, member.getValue())) {
                        Population smaller = copy(population);
                        smaller.rows().remove(member.getKey());
                        assertThat(smaller.count(group).total())
                                .isEqualTo(population.count(group).total() - 1);
                        assertThat(answersToEverything(smaller, key)).isEqualTo(answers);
                        found++;
                        break;
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void noFigureIsExactOrSmallAndASmallWholeShowsNothing() {
        qt().withExamples(10).withShrinkCycles(0).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            Population population = population(random, random.nextInt(200));
            for (Answer answer : answersToEverything(population, key(random))) {
                assertThat(answer.guarded()).isTrue();
                assertShownAs(answer.total());
                if (answer.total() instanceof Withheld) {
                    assertThat(answer.charts()).isEmpty();
                }
                answer.charts().forEach(WithholdingProperties::assertShownAs);
            }
        });
    }

    private static void assertShownAs(Chart chart) {
        chart.bars().stream().map(Bar::figure).forEach(WithholdingProperties::assertShownAs);
        long withheld = chart.bars().stream()
                .filter(bar -> bar.figure() instanceof Withheld)
                .count();
        boolean single = chart.dimension().isShownWhole() && !chart.dimension().several();
        if (single && chart.bars().size() > 1) {
            assertThat(withheld).as("figures withheld beside a total").isNotEqualTo(1);
        }
        if (chart.dimension().isShownWhole()) {
            assertThat(chart.bars())
                    .extracting(Bar::code)
                    .as("what is shown does not depend on who is there")
                    .containsExactlyInAnyOrderElementsOf(Population.codesOf(chart.dimension()));
        }
    }

    private static void assertShownAs(Figure figure) {
        switch (figure) {
            case Exact(long value) -> throw new AssertionError("an exact figure: " + value);
            case Rounded(long value) ->
                assertThat(value).isGreaterThanOrEqualTo(10).matches(number -> number % Protection.BASE == 0);
            case Withheld() -> {
                // As it should be.
            }
        }
    }

    @Test
    void largeFiguresStayNearTheTruth() {
        Random random = new Random(11);
        Population population = population(random, 10_000);
        Cube cube = new Cube(population, () -> Population.DIMENSIONS, new Lots(key(random)));
        Tally byLot = cube.now().count(Filter.NONE, true);
        Tally truth = population.count(Filter.NONE);
        assertThat(byLot.total()).isEqualTo(10_000);
        truth.sides()
                .forEach((dimension, counts) -> counts.forEach((code, count) -> assertThat((double)
                                byLot.sides().getOrDefault(dimension, Map.of()).getOrDefault(code, 0L))
                        .as("%s %s", dimension.key(), code)
                        .isCloseTo(count, org.assertj.core.data.Offset.offset(2 * Math.sqrt(count)))));
    }

    private static byte[] key(Random random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private static Population population(Random random, int size) {
        Population population = new Population();
        for (long id = 0; id < size; id++) {
            population.put(id, Population.row(id, random));
        }
        return population;
    }

    private static Population copy(Population population) {
        Population copy = new Population();
        population.rows().forEach(copy::put);
        return copy;
    }

    private static boolean isIn(Filter group, Row row) {
        return Population.DIMENSIONS.stream().allMatch(dimension -> group.admits(dimension.key(), row.of(dimension)));
    }

    /** Groups of 1 to 10 by one code of up to three dimensions. */
    private static List<Filter> someSmallGroups(Population population, Random random) {
        List<Filter> small = new ArrayList<>();
        for (int tries = 0; tries < 60 && small.size() < 3; tries++) {
            Map<String, Set<String>> only = new HashMap<>();
            for (int dimensions = 1 + random.nextInt(3); dimensions > 0; dimensions--) {
                Dimension dimension = Population.DIMENSIONS.get(random.nextInt(4));
                only.put(dimension.key(), Set.of(Population.codesOf(dimension).get(random.nextInt(3))));
            }
            Filter group = Filter.only(only);
            long size = population.count(group).total();
            if (size >= 1 && size <= 10) {
                small.add(group);
            }
        }
        return small;
    }

    /** The same people, and one more like a member of the group, whose lot is not to be counted. */
    private static Population withOneMore(Population population, Filter group, Lots lots) {
        Row member = population.rows().values().stream()
                .filter(row -> isIn(group, row))
                .findAny()
                .orElseThrow();
        long id = population.rows().size();
        while (lots.of(id) != 0) {
            id++;
        }
        Population larger = copy(population);
        larger.put(id, new Row(id, false, member.codes()));
        return larger;
    }

    private static List<Answer> answersToEverything(Population population, byte[] key) {
        Population anew = copy(population);
        Snapshot snapshot = new Cube(anew, () -> Population.DIMENSIONS, new Lots(key)).now();
        return everything().stream()
                .map(question -> PROTECTION.guarded(question, snapshot.count(question, true)))
                .toList();
    }

    /** Every set of codes of up to three of the dimensions. */
    private static List<Filter> everything() {
        List<Map<String, Set<String>>> questions = new ArrayList<>();
        questions.add(Map.of());
        for (Dimension dimension : Population.DIMENSIONS) {
            List<String> codes = Population.codesOf(dimension);
            for (Map<String, Set<String>> begun : List.copyOf(questions)) {
                for (int set = 1; set < 1 << codes.size() && begun.size() < 3; set++) {
                    Set<String> chosen = new java.util.HashSet<>();
                    for (int code = 0; code < codes.size(); code++) {
                        if ((set >> code & 1) == 1) {
                            chosen.add(codes.get(code));
                        }
                    }
                    Map<String, Set<String>> more = new HashMap<>(begun);
                    more.put(dimension.key(), chosen);
                    questions.add(more);
                }
            }
        }
        return questions.stream().map(Filter::only).toList();
    }
}
