package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.linkage.Linkage.Step;
import org.amparo.linkage.PairWeights.Facts;
import org.junit.jupiter.api.Test;

class PairWeightsTest {
    private static final long AMONG = 20_000;
    private static final Facts ALBA =
            new Facts("Alba Luz", "Gutiérrez Ñandú", "1999-02-11", "XA-100200300", "+000 71234567", "");

    private final PairWeights weights = PairWeights.counted();

    @Test
    void theTableIsWhatTheInventedPopulationTeaches() {
        CountPairWeights.Counted counted = CountPairWeights.count(12_000, 50_000);
        for (CountPairWeights.Line line : counted.lines()) {
            if (line.matches() > 0.05) {
                assertThat(CountPairWeights.inTable(line.field(), line.level()))
                        .as("%s, %s: run CountPairWeights to write the table anew", line.field(), line.level())
                        .isBetween(line.matches() / 2, line.matches() * 2);
            }
        }
    }

    @Test
    void aMisspeltNameAndTheSameDayAreProbablyOnePerson() {
        Facts again = new Facts("Alva Luz", "Gutierres Ñandu", "1999-02-11", "", "", "");

        assertThat(weights.weigh(ALBA, again, AMONG).probability()).isGreaterThan(0.9);
    }

    @Test
    void aSisterIsNotTheSamePerson() {
        Facts sister = new Facts("Rosa Inés", "Gutiérrez Ñandú", "2001-07-30", "XA-200900111", "+000 71234567", "");

        assertThat(weights.weigh(ALBA, sister, AMONG).probability()).isLessThan(0.05);
    }

    @Test
    void twoOfWhomNothingIsKnownAreNoMoreThanTwoAtRandom() {
        Facts nobody = new Facts("", "", "", "", "", "");

        Linkage.Waterfall waterfall = weights.weigh(nobody, nobody, AMONG);

        assertThat(waterfall.probability()).isLessThan(1e-4);
        assertThat(waterfall.steps()).extracting(Step::bits).allMatch(bits -> bits == 0);
    }

    @Test
    void theStepsLeadFromThePriorToTheProbability() {
        Facts again = new Facts("Alba", "Gutiérrez", "1998-02-11", "XA-100200301", "", "");

        Linkage.Waterfall waterfall = weights.weigh(ALBA, again, AMONG);

        double bits = waterfall.priorBits()
                + waterfall.steps().stream().mapToDouble(Step::bits).sum();
        assertThat(1 / (1 + Math.pow(2, -bits)))
                .isCloseTo(waterfall.probability(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(waterfall.steps()).extracting(Step::field).containsAll(List.of("given", "surname", "born"));
    }

    @Test
    void factsDoNotShowThemselves() {
        assertThat(ALBA.toString()).doesNotContain("Alba", "1999");
    }
}
