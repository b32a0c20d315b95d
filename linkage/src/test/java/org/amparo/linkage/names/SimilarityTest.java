package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class SimilarityTest {
    private static final Gen<String> WORDS =
            strings().betweenCodePoints('a', 'd').ofLengthBetween(0, 12);

    @Test
    void jaroWinklerGivesWinklersOwnFigures() {
        assertThat(Similarity.jaroWinkler("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
        assertThat(Similarity.jaroWinkler("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
        assertThat(Similarity.jaroWinkler("dwayne", "duane")).isCloseTo(0.84, within(1e-4));
        assertThat(Similarity.jaroWinkler("", "")).isEqualTo(1);
        assertThat(Similarity.jaroWinkler("a", "")).isZero();
    }

    @Test
    void jaroWinklerIsOneForEqualsAndBetweenNoughtAndOne() {
        qt().forAll(WORDS, WORDS).check((a, b) -> {
            double likeness = Similarity.jaroWinkler(a, b);
            return likeness >= 0 && likeness <= 1 && Similarity.jaroWinkler(a, a) == 1;
        });
    }

    @Test
    void damerauIsTheDistanceOfTheTableMethodUpToTheLimit() {
        qt().withExamples(5000).forAll(WORDS, WORDS).check((a, b) -> {
            int distance = byTable(a, b);
            for (int max = 0; max < 5; max++) {
                if (Similarity.damerau(a, b, max) != Math.min(distance, max + 1)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void neighboursThatChangedPlacesAreOneSlip() {
        assertThat(Similarity.damerau("alejandro", "alejandor", 3)).isEqualTo(1);
    }

    private static int byTable(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
