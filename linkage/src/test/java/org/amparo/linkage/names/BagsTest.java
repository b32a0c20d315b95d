package org.amparo.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BagsTest {
    private static final int LONGEST = 20;

    @Test
    void noTwoTextsAreFartherApartByTheirBagsThanTheyAre() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20_000; round++) {
            String one = text(random);
            String other = random.nextInt(3) == 0 ? text(random) : changed(one, random);
            int fewest = new Bags(List.of(one, other)).fewestChanges(0, 1);
            assertThat(fewest)
                    .as("%s %s", one, other)
                    .isLessThanOrEqualTo(Similarity.damerau(one, other, 2 * LONGEST))
                    .isEqualTo(new Bags(List.of(other, one)).fewestChanges(0, 1));
        }
    }

    @Test
    void whatIsOnlyInOneOfThemIsCounted() {
        Bags bags = new Bags(List.of("1234", "1234", "4321", "5678", "12", "11111111111111111111", "1"));
        assertThat(IntStream.range(1, 7).map(other -> bags.fewestChanges(0, other)))
                .containsExactly(0, 0, 4, 2, 14, 3);
    }

    private static String text(SplittableRandom random) {
        int kinds = random.nextInt(1, 36);
        return IntStream.range(0, random.nextInt(LONGEST))
                .mapToObj(any -> Character.toString(Character.forDigit(random.nextInt(kinds), 36)))
                .collect(Collectors.joining());
    }

    private static String changed(String text, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = random.nextInt(4); change > 0 && !changed.isEmpty(); change--) {
            int at = random.nextInt(changed.length());
            if (random.nextBoolean()) {
                changed.deleteCharAt(at);
            } else {
                changed.setCharAt(at, '7');
            }
        }
        return changed.toString();
    }
}
