package org.amparo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void blocksBringTogetherExactlyThePairsThatAgreeInEveryAtom() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(2, 60);
            Rule rule = new Rule(IntStream.range(0, random.nextInt(1, 3))
                    .mapToObj(at -> atom(random, size, random.nextInt(1, 3), at))
                    .toList());
            Blocks blocks = Blocks.of(rule, records(size, 0), size);

            List<List<Integer>> together = pairs(blocks, (block, pair) -> true);
            assertThat(together).as("seed %d", seed).hasSameElementsAs(agreeing(rule, size));
            assertThat(first(blocks, size))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(agreeing(rule, size));
        }
    }

    @Test
    void whatAnEarlierRuleBringsTogetherIsNotComparedAgain() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(2, 60);
            List<Rule> rules = IntStream.range(0, random.nextInt(2, 5))
                    .mapToObj(at -> new Rule(List.of(atom(random, size, random.nextInt(1, 4), at))))
                    .toList();
            List<Blocks> blocks = rules.stream()
                    .map(rule -> Blocks.of(rule, records(size, 0), size))
                    .toList();
            Memberships memberships = Memberships.in(blocks, size);

            List<List<Integer>> compared = new ArrayList<>();
            Set<List<Integer>> expected = new HashSet<>();
            for (int at = 0; at < rules.size(); at++) {
                int rule = at;
                compared.addAll(pairs(
                        blocks.get(rule),
                        (block, pair) -> memberships.isFirst(rule, block, pair.getFirst(), pair.getLast())));
                expected.addAll(agreeing(rules.get(rule), size));
                assertThat(compared)
                        .as("seed %d, by %d rules", seed, rule + 1)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void aBlockThatIsTooLargeIsLeftOutAndCounted() {
        int[] codes = new int[30];
        Blocks blocks = Blocks.of(new Rule(List.of(new Atom("all", 0, 1, codes))), records(30, 0), 20);
        assertThat(blocks.count()).isZero();
        assertThat(blocks.leftOut()).isEqualTo(30 * 29 / 2);
    }

    @Test
    void ofTwoFilesABlockWithinOneIsNone() {
        int[] codes = {1, 1, 2, 3, 2, 3};
        Blocks blocks = Blocks.of(new Rule(List.of(new Atom("code", 0, 1, codes))), records(6, 3), 10);
        assertThat(blocks.count()).isEqualTo(1);
        assertThat(blocks.members()).containsExactly(2, 4);
    }

    private static Atom atom(SplittableRandom random, int size, int width, int field) {
        return new Atom(
                "atom",
                field,
                width,
                IntStream.range(0, size * width)
                        .map(slot -> random.nextInt(5) == 0 ? Column.MISSING : random.nextInt(6))
                        .toArray());
    }

    private static Set<List<Integer>> agreeing(Rule rule, int size) {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int left = a;
                int right = b;
                if (rule.atoms().stream().allMatch(atom -> atom.agree(left, right))) {
                    pairs.add(List.of(a, b));
                }
            }
        }
        return pairs;
    }

    /** Pairs that are compared because of the rule alone, each once. */
    private static List<List<Integer>> first(Blocks blocks, int size) {
        Memberships memberships = Memberships.in(List.of(blocks), size);
        return pairs(blocks, (block, pair) -> memberships.isFirst(0, block, pair.getFirst(), pair.getLast()));
    }

    private static List<List<Integer>> pairs(Blocks blocks, BiPredicate<Integer, List<Integer>> which) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int block = 0; block < blocks.count(); block++) {
            for (int i = blocks.starts()[block]; i < blocks.starts()[block + 1]; i++) {
                for (int j = i + 1; j < blocks.starts()[block + 1]; j++) {
                    List<Integer> pair = List.of(blocks.members()[i], blocks.members()[j]);
                    if (which.test(block, pair)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    /** Records of nothing; the second file begins at {@code boundary}, if that is not 0. */
    private static Records records(int size, int boundary) {
        Records.Builder builder = new Records.Builder(List.of(new FieldSpec("x", Kind.TEXT)));
        List<String> ids = new ArrayList<>(Arrays.asList(new String[size]));
        for (int record = 0; record < ids.size(); record++) {
            if (record == boundary && boundary > 0) {
                builder.secondFile();
            }
            builder.add("r" + record, List.of(""));
        }
        return builder.build();
    }
}
