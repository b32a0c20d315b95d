package org.amparo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.amparo.linkage.kernel.DiceKernel;
import org.amparo.linkage.kernel.Hits;
import org.amparo.linkage.kernel.PackedBits;

/**
 * Comparisons of encodings of 1,024 bits a second: a plain loop, the kernels, from queries to the best ten of each, and what
 * the machine allows at most.
 */
final class Kernels {
    private static final int WORDS = 16;
    private static final int MOST = 10;
    private static final double AT_LEAST = 0.8;
    private static final int IN_CACHE = 4_096;
    private static final int IN_MEMORY = 1_000_000;

    private Kernels() {}

    static void measure() throws Exception {
        new Set(IN_CACHE, 256, 400).compare();
        Set inMemory = new Set(IN_MEMORY, 64, 8);
        inMemory.compare();
        limits(inMemory);
    }

    private static void limits(Set inMemory) throws IOException {
        KernelLimits limits = new KernelLimits();
        double counting = limits.byCounting(WORDS);
        double reading = limits.byReading(inMemory.inRows(), WORDS, 20);
        Report.line(IN_CACHE, "limit of counting bits, one thread", Set.millions(counting));
        Report.line(IN_MEMORY, "limit of memory without tiles, one thread", Set.millions(reading));
        Report.keep(
                "1-kernel",
                results()
                        .with("limit of counting bits, one thread", counting)
                        .with("limit of memory without tiles", reading));
    }

    private static Results results() throws IOException {
        return Report.results("Kernel: comparisons of encodings of 1,024 bits", "million comparisons a second");
    }

    /** @param rounds of which the best counts: whatever else runs on the machine only slows one down */
    private record Set(int size, int rounds, long[] inRows, int[] counts, PackedBits packed, List<long[]> queries) {

        Set(int size, int queries, int rounds) {
            this(size, rounds, new long[size * WORDS], new int[size], new PackedBits.Builder(WORDS, size), queries);
        }

        private Set(int size, int rounds, long[] inRows, int[] counts, PackedBits.Builder builder, int queries) {
            this(size, rounds, inRows, counts, fill(size, inRows, counts, builder), someOf(inRows, queries));
        }

        private static PackedBits fill(int size, long[] inRows, int[] counts, PackedBits.Builder builder) {
            SplittableRandom random = new SplittableRandom(7);
            for (int record = 0; record < size; record++) {
                long[] encoding = encoding(random);
                System.arraycopy(encoding, 0, inRows, record * WORDS, WORDS);
                builder.add(encoding);
                for (long word : encoding) {
                    counts[record] += Long.bitCount(word);
                }
            }
            return builder.build();
        }

        /** Records again, an eighth of their bits lost: each query finds the one that it was. */
        private static List<long[]> someOf(long[] inRows, int count) {
            SplittableRandom random = new SplittableRandom(8);
            List<long[]> queries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int record = random.nextInt(inRows.length / WORDS);
                long[] query = Arrays.copyOfRange(inRows, record * WORDS, (record + 1) * WORDS);
                for (int word = 0; word < WORDS; word++) {
                    long half = random.nextLong();
                    long quarter = random.nextLong() | half;
                    query[word] &= random.nextLong() | quarter;
                }
                queries.add(query);
            }
            return queries;
        }

        private static long[] encoding(SplittableRandom random) {
            long[] encoding = new long[WORDS];
            for (int word = 0; word < WORDS; word++) {
                long half = random.nextLong();
                encoding[word] = half & random.nextLong();
            }
            return encoding;
        }

        void compare() throws Exception {
            double plain = best(this::plainLoop);
            Report.line(size, "plain loop, one thread", millions(plain));
            Results results = results();
            results.with("%,d, plain loop".formatted(size), plain);
            double kernel = best(() -> found(DiceKernel.plain(), queries, AT_LEAST));
            Report.line(size, "kernel without the Vector API, one thread", millions(kernel, plain));
            results.with("%,d, without the Vector API".formatted(size), kernel);
            DiceKernel vectorised = DiceKernel.vectorised().orElseThrow();
            double vector = best(() -> found(vectorised, queries, AT_LEAST));
            Report.line(size, "kernel with the Vector API, one thread", millions(vector, plain));
            results.with("%,d, with the Vector API".formatted(size), vector);
            double ten = best(() -> found(vectorised, queries, 0));
            Report.line(size, "the same, ten for each query however unlike", millions(ten, plain));
            results.with("%,d, with it, however unlike".formatted(size), ten);
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                double both = best(() -> inTwo(two, vectorised));
                Report.line(size, "kernel with the Vector API, two threads", millions(both, plain));
                results.with("%,d, with it on two threads".formatted(size), both);
            }
            Report.keep("1-kernel", results);
        }

        private static String millions(double rate) {
            return "%.0f million comparisons a second".formatted(rate);
        }

        private static String millions(double rate, double plain) {
            return "%.0f million comparisons a second, %.1f times the plain loop".formatted(rate, rate / plain);
        }

        /** Comparisons a microsecond in the best round. */
        private double best(Callable<Integer> work) throws Exception {
            double best = 0;
            int found = 0;
            for (int round = 0; round < rounds; round++) {
                long begun = System.nanoTime();
                found += work.call();
                best = Math.max(best, 1e3 * size * queries.size() / (System.nanoTime() - begun));
            }
            if (found < rounds * queries.size()) {
                throw new IllegalStateException("a query did not find the record that it was");
            }
            return best;
        }

        private int plainLoop() {
            int found = 0;
            for (long[] query : queries) {
                int set = 0;
                for (long word : query) {
                    set += Long.bitCount(word);
                }
                for (int record = 0; record < size; record++) {
                    int common = 0;
                    for (int word = 0; word < WORDS; word++) {
                        common += Long.bitCount(inRows[record * WORDS + word] & query[word]);
                    }
                    found += 2.0 * common / (set + counts[record]) >= AT_LEAST ? 1 : 0;
                }
            }
            return found;
        }

        private int found(DiceKernel kernel, List<long[]> some, double atLeast) {
            return kernel.mostLike(packed, some, MOST, atLeast).stream()
                    .map(Hits::hits)
                    .mapToInt(List::size)
                    .sum();
        }

        private int inTwo(ExecutorService two, DiceKernel kernel) throws Exception {
            int half = queries.size() / 2;
            var first = two.submit(() -> found(kernel, queries.subList(0, half), AT_LEAST));
            var second = two.submit(() -> found(kernel, queries.subList(half, queries.size()), AT_LEAST));
            return first.get() + second.get();
        }
    }
}
