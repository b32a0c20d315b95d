package org.amparo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.amparo.statistics.Population.Row;
import org.junit.jupiter.api.Test;

class CubeProperties {

    @Test
    void theCubeCountsWhatCountingRowByRowFinds() {
        qt().withExamples(60).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            Population population = new Population();
            Cube cube = new Cube(population, () -> Population.DIMENSIONS, null);
            for (int round = 0; round < 4; round++) {
                change(population, random);
                Snapshot snapshot = cube.now();
                for (int question = 0; question < 6; question++) {
                    Filter filter = filter(random);
                    assertThat(snapshot.count(filter, false)).isEqualTo(population.count(filter));
                }
            }
        });
    }

    @Test
    void aSnapshotStaysAsItWasWhileTheCubeGoesOn() {
        Random random = new Random(7);
        Population population = new Population();
        Cube cube = new Cube(population, () -> Population.DIMENSIONS, null);
        change(population, random);
        Snapshot before = cube.now();
        Tally then = before.count(Filter.NONE, false);
        change(population, random);
        assertThat(cube.now().count(Filter.NONE, false)).isNotEqualTo(then);
        assertThat(before.count(Filter.NONE, false)).isEqualTo(then);
    }

    @Test
    void whenTheDimensionsChangeEverythingIsReadAnew() {
        Population population = new Population();
        change(population, new Random(1));
        var dimensions = new java.util.concurrent.atomic.AtomicReference<>(List.of(Population.SEX));
        Cube cube = new Cube(population, dimensions::get, null);
        assertThat(cube.now().count(Filter.NONE, false).sides()).containsOnlyKeys(Population.SEX);
        dimensions.set(List.of(Population.SEX, Population.PLACE));
        assertThat(cube.now().count(Filter.NONE, false).sides().get(Population.PLACE))
                .isEqualTo(population.count(Filter.NONE).sides().get(Population.PLACE));
    }

    @Test
    void moreDistinctSetsThanAByteOrACharacterHoldsAreStillToldApart() {
        Dimension wide = Dimension.open("wide", List.of(), "wide");
        int rows = 70_000;
        Cube cube = new Cube(
                (dimensions, mark, receiver) -> {
                    for (int id = 0; id < rows; id++) {
                        receiver.row(id, id, false, new String[] {"c" + id});
                    }
                    return "seen";
                },
                () -> List.of(wide),
                null);
        Tally tally = cube.now().count(Filter.NONE, false);
        assertThat(tally.sides().get(wide))
                .hasSize(rows)
                .allSatisfy((code, count) -> assertThat(count).isEqualTo(1));
        assertThat(cube.now()
                        .count(Filter.only(Map.of("wide", Set.of("c300", "c69999"))), false)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void ofEightCasesInARowOneIsLeftOutAndOneCountsTwice() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            byte[] key = new byte[32];
            new Random(seed).nextBytes(key);
            Lots lots = new Lots(key);
            for (long block = 0; block < 5; block++) {
                int[] drawn = new int[3];
                for (long id = block * 8; id < block * 8 + 8; id++) {
                    drawn[lots.of(id)]++;
                }
                assertThat(drawn).containsExactly(1, 6, 1);
            }
        });
    }

    /** New rows, some far apart, some changed again, some withdrawn, some brought back. */
    private static void change(Population population, Random random) {
        for (int i = random.nextInt(200) + 1; i > 0; i--) {
            long id = random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(300);
            Row row = Population.row(id, random);
            population.put(id, new Row(id, random.nextInt(8) == 0, row.codes()));
        }
    }

    static Filter filter(Random random) {
        Map<String, Set<String>> only = new HashMap<>();
        Map<String, Set<String>> without = new HashMap<>();
        for (Dimension dimension : Population.DIMENSIONS) {
            List<String> codes = Population.codesOf(dimension);
            switch (random.nextInt(5)) {
                case 0 -> only.put(dimension.key(), Set.of(codes.get(random.nextInt(3))));
                case 1 -> only.put(dimension.key(), Set.of(codes.get(0), codes.get(2)));
                case 2 -> without.put(dimension.key(), Set.of(codes.get(random.nextInt(3))));
                default -> {
                    // Not asked about.
                }
            }
        }
        return new Filter(only, without);
    }
}
