package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final double[] MATCHES = {0, 0.85, 0.1, 0.05};
    private static final double[] CHANCE = {0, 0.02, 0.03, 0.95};

    private final Records records = records();
    private final Fields fields = new Fields(new MakeFields().of(records));

    /** Five fields of four levels each; what stands in them does not matter here. */
    private static Records records() {
        Records.Builder builder = new Records.Builder(IntStream.range(0, 5)
                .mapToObj(field -> new FieldSpec("f" + field, Kind.EMAIL))
                .toList());
        return builder.add("a", List.of("x", "x", "x", "x", "x")).build();
    }

    @Test
    void learnsFromAMixtureHowPairsOfOnePersonAgree() {
        Patterns seen = mixture(0.2, 60_000);
        Expectation.Learnt learnt = new Expectation(fields, seen, ofTheFirstField()).from(start());

        assertThat(learnt.share()).isCloseTo(0.2, within(0.01));
        for (int field = 1; field < 5; field++) {
            double[] counts = learnt.matches()[field];
            double all = counts[1] + counts[2] + counts[3];
            assertThat(counts[1] / all).isCloseTo(MATCHES[1], within(0.02));
            assertThat(counts[3] / all).isCloseTo(MATCHES[3], within(0.02));
        }
    }

    @Test
    void wherePairsAreOfTwoPersonsOnlyNearlyNoneIsFound() {
        assertThat(new Expectation(fields, mixture(0, 60_000), ofTheFirstField())
                        .from(start())
                        .share())
                .isLessThan(0.002);
    }

    private Rule ofTheFirstField() {
        return new Rule(List.of(fields.list().getFirst().whole(0)));
    }

    private static List<Odds> start() {
        return IntStream.range(0, 5)
                .mapToObj(field -> new Odds(
                        Odds.believed(5),
                        Chance.independent(new double[] {0, 0.02, 0.03, 0.95, 1e-6}),
                        Odds.believed(5)))
                .toList();
    }

    private static Patterns mixture(double share, int pairs) {
        SplittableRandom random = new SplittableRandom(11);
        Patterns seen = new Patterns();
        for (int pair = 0; pair < pairs; pair++) {
            double[] of = random.nextDouble() < share ? MATCHES : CHANCE;
            long pattern = 0;
            for (int field = 0; field < 5; field++) {
                pattern = Pattern.with(pattern, field, field == 0 ? 1 : level(of, random.nextDouble()));
            }
            seen.add(pattern, 1);
        }
        return seen;
    }

    private static int level(double[] shares, double at) {
        double rest = at - shares[1];
        return rest < 0 ? 1 : rest - shares[2] < 0 ? 2 : 3;
    }
}
