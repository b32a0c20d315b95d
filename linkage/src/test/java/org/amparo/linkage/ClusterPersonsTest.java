package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusterPersonsTest {
    @Test
    void oneDoubtfulPairDoesNotChainTwoPersons() {
        // 0, 1 and 2 are one person, 3, 4 and 5 another; 2 and 3 look alike.
        ClusterPersons.Weight weight = (a, b) -> a / 3 == b / 3 ? 9 : a + b == 5 ? 2 : -12;
        assertThat(new ClusterPersons(6, weight).among(above(6, weight), 0)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void aRecordThatFitsOneOfAPersonWellMayDifferFromTheOthers() {
        ClusterPersons.Weight weight = (a, b) -> Math.max(a, b) < 3 ? 10 : Math.min(a, b) == 0 ? 12 : -3;
        assertThat(new ClusterPersons(4, weight).among(above(4, weight), 0)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void whatNothingBindsStaysApart() {
        assertThat(new ClusterPersons(3, (a, b) -> -5).among(new Pairs(), 0)).containsExactly(0, 1, 2);
    }

    @Test
    void aChainOfThousandsComesApart() {
        int records = 5_000;
        ClusterPersons.Weight weight = (a, b) -> Math.abs(a - b) == 1 ? a / 2 == b / 2 ? 8 : 1 : -10;
        int[] persons = new ClusterPersons(records, weight).among(above(records, weight), 0);
        assertThat(Arrays.stream(persons).distinct().count()).isEqualTo(records / 2);
    }

    @Test
    void theOrderOfPairsDoesNotMatter() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int records = random.nextInt(2, 25);
            float[][] bits = new float[records][records];
            for (int a = 0; a < records; a++) {
                for (int b = 0; b < a; b++) {
                    bits[a][b] = bits[b][a] = (float) (random.nextDouble() * 20 - 12);
                }
            }
            ClusterPersons.Weight weight = (a, b) -> bits[a][b];
            Pairs forwards = above(records, weight);
            Pairs backwards = new Pairs();
            for (int pair = forwards.size() - 1; pair >= 0; pair--) {
                backwards.add(forwards.right(pair), forwards.left(pair), forwards.bits(pair));
            }
            assertThat(new ClusterPersons(records, weight).among(backwards, 0))
                    .isEqualTo(new ClusterPersons(records, weight).among(forwards, 0));
        }
    }

    private static Pairs above(int records, ClusterPersons.Weight weight) {
        Pairs pairs = new Pairs();
        for (int a = 0; a < records; a++) {
            for (int b = a + 1; b < Math.min(records, a + 40); b++) {
                if (weight.bits(a, b) >= 0) {
                    pairs.add(a, b, weight.bits(a, b));
                }
            }
        }
        return pairs;
    }
}
