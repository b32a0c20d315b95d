package org.amparo.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;

/**
 * Finds which records hang together by pairs, directly or through others. Each part finds what hangs together in it; the
 * driver puts that together, with some bytes for each record that is in a pair.
 */
final class FindComponents {
    private FindComponents() {}

    /**
     * The records that are in a pair.
     *
     * @param numbers ascending
     * @param firsts for each the lowest number that hangs together with it
     */
    record Components(long[] numbers, long[] firsts) implements Serializable {
        /** The lowest that hangs together with it, -1 for a record that is in no pair. */
        long of(long number) {
            int at = Arrays.binarySearch(numbers, number);
            return at < 0 ? -1 : firsts[at];
        }
    }

    static Components by(JavaRDD<ComparePairs.Compared> compared, double needed) {
        List<long[]> parts = compared.map(part -> forest(pairs(part, needed))).collect();
        return components(parts.stream().flatMapToLong(Arrays::stream).toArray());
    }

    private static long[] pairs(ComparePairs.Compared part, double needed) {
        LongStream.Builder pairs = LongStream.builder();
        for (int pair = 0; pair < part.bits().length; pair++) {
            if (part.bits()[pair] >= needed) {
                pairs.add(part.left()[pair]);
                pairs.add(part.right()[pair]);
            }
        }
        return pairs.build().toArray();
    }

    /** No more pairs than there are records: each with the lowest that it hangs together with. */
    private static long[] forest(long[] pairs) {
        Components components = components(pairs);
        List<Long> forest = new ArrayList<>();
        for (int at = 0; at < components.numbers.length; at++) {
            if (components.numbers[at] != components.firsts[at]) {
                forest.add(components.firsts[at]);
                forest.add(components.numbers[at]);
            }
        }
        return forest.stream().mapToLong(Long::longValue).toArray();
    }

    /** @param pairs two numbers each */
    static Components components(long[] pairs) {
        long[] numbers = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] parents = new int[numbers.length];
        Arrays.setAll(parents, at -> at);
        for (int pair = 0; pair < pairs.length; pair += 2) {
            int one = root(parents, Arrays.binarySearch(numbers, pairs[pair]));
            int other = root(parents, Arrays.binarySearch(numbers, pairs[pair + 1]));
            parents[Math.max(one, other)] = Math.min(one, other);
        }
        long[] firsts = new long[numbers.length];
        Arrays.setAll(firsts, at -> numbers[root(parents, at)]);
        return new Components(numbers, firsts);
    }

    private static int root(int[] parents, int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
