package org.amparo.linkage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiceKernelTest {
    static List<DiceKernel> kernels() {
        List<DiceKernel> kernels = new ArrayList<>(List.of(DiceKernel.plain()));
        DiceKernel.vectorised().ifPresent(kernels::add);
        return kernels;
    }

    @Test
    void theTestsRunWithTheVectorModule() {
        assertThat(DiceKernel.vectorised()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyKernelFindsWhatLookingAtEachRecordFinds(DiceKernel kernel) {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int words = random.nextInt(1, 20);
            List<long[]> records = encodings(random, random.nextInt(0, 300), words);
            List<long[]> queries = encodings(random, random.nextInt(0, 11), words);
            records.addAll(queries.subList(0, queries.size() / 2));
            int most = random.nextInt(1, 20);
            double atLeast = random.nextInt(11) / 10.0;

            assertThat(kernel.mostLike(packed(words, records), queries, most, atLeast))
                    .as("seed %d", seed)
                    .isEqualTo(queries.stream()
                            .map(query -> oneByOne(records, query, most, atLeast))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void recordsWithFarMoreOrFewerBitsThanTheQueryAreLeftOutWithoutLosingAHit(DiceKernel kernel) {
        SplittableRandom random = new SplittableRandom(3);
        List<long[]> records = new ArrayList<>();
        for (int record = 0; record < 6_000; record++) {
            int share = random.nextInt(1, 64);
            records.add(LongStream.generate(() -> word(random, share)).limit(16).toArray());
        }
        List<long[]> queries = records.subList(0, 7);
        for (double atLeast : List.of(0.0, 0.4, 0.7, 1.0)) {
            assertThat(kernel.mostLike(packed(16, records), queries, 5, atLeast))
                    .isEqualTo(queries.stream()
                            .map(query -> oneByOne(records, query, 5, atLeast))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void recordsEquallyAlikeComeInTheirOrderHoweverManyBitsTheyHave(DiceKernel kernel) {
        // Two of four and four bits in common, three of four and eight: half alike, both.
        PackedBits records =
                packed(1, List.of(new long[] {0b0011_0011}, new long[] {0b1111_1000_0111}, new long[] {0b0011_0011}));
        assertThat(kernel.mostLike(records, List.of(new long[] {0b1111}), 2, 0.5)
                        .getFirst()
                        .hits())
                .containsExactly(new Hits.Hit(0, 0.5), new Hits.Hit(1, 0.5));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aRecordIsMostLikeItself(DiceKernel kernel) {
        List<long[]> records = encodings(new SplittableRandom(1), 5_000, 16);
        Hits.Hit hit = kernel.mostLike(packed(16, records), List.of(records.get(4_321)), 1, 0)
                .getFirst()
                .hits()
                .getFirst();
        assertThat(hit.record()).isEqualTo(4_321);
        assertThat(hit.likeness()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void equalRecordsComeInTheirOrder(DiceKernel kernel) {
        long[] same = {7, 9};
        PackedBits records = packed(2, List.of(same, same, same, new long[] {0, 0}, same));
        assertThat(kernel.mostLike(records, List.of(same), 3, 0.5).getFirst().hits())
                .extracting(Hits.Hit::record)
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void anEncodingWithoutABitIsLikeNothing(DiceKernel kernel) {
        PackedBits records = packed(1, List.of(new long[] {0}, new long[] {1}));
        assertThat(kernel.mostLike(records, List.of(new long[] {0}), 5, 0.1)
                        .getFirst()
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void whatDoesNotFitIsRefused(DiceKernel kernel) {
        PackedBits records = packed(2, List.of(new long[] {1, 2}));
        assertThatThrownBy(() -> kernel.mostLike(records, List.of(new long[] {1}), 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.mostLike(records, List.of(new long[] {1, 2}), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.mostLike(records, List.of(new long[] {1, 2}), 1, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<long[]> encodings(SplittableRandom random, int count, int words) {
        List<long[]> encodings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // A quarter of the bits, as encodings of names have; some with far fewer.
            long sparse = random.nextInt(5) == 0 ? random.nextLong() : -1L;
            encodings.add(IntStream.range(0, words)
                    .mapToLong(word -> quarter(random) & sparse)
                    .toArray());
        }
        return encodings;
    }

    /** A word of which about so many bits are set. */
    private static long word(SplittableRandom random, int share) {
        long word = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            word |= random.nextInt(Long.SIZE) < share ? 1L << bit : 0;
        }
        return word;
    }

    private static long quarter(SplittableRandom random) {
        long half = random.nextLong();
        return half & random.nextLong();
    }

    private static PackedBits packed(int words, List<long[]> encodings) {
        PackedBits.Builder builder = new PackedBits.Builder(words, encodings.size());
        encodings.forEach(builder::add);
        return builder.build();
    }

    private static Hits oneByOne(List<long[]> records, long[] query, int most, double atLeast) {
        return new Hits(IntStream.range(0, records.size())
                .mapToObj(record -> new Hits.Hit(record, dice(records.get(record), query)))
                .filter(hit -> hit.likeness() >= atLeast)
                .sorted(Comparator.comparingDouble(Hits.Hit::likeness)
                        .reversed()
                        .thenComparingInt(Hits.Hit::record))
                .limit(most)
                .toList());
    }

    private static double dice(long[] a, long[] b) {
        int common = 0;
        int all = 0;
        for (int word = 0; word < a.length; word++) {
            common += Long.bitCount(a[word] & b[word]);
            all += Long.bitCount(a[word]) + Long.bitCount(b[word]);
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
