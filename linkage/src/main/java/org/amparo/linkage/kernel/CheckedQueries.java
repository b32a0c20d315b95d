package org.amparo.linkage.kernel;

import java.util.List;

/** Refuses what no kernel can answer, and begins an answer for each query. */
final class CheckedQueries {
    private CheckedQueries() {}

    static List<BestHits> best(PackedBits records, List<long[]> queries, int most, double atLeast) {
        if (most < 1 || !(atLeast >= 0 && atLeast <= 1)) {
            throw new IllegalArgumentException("at least one hit, and a likeness from 0 to 1");
        }
        return queries.stream()
                .map(query -> {
                    if (query.length != records.words()) {
                        throw new IllegalArgumentException(
                                "a query of " + query.length + " words among records of " + records.words());
                    }
                    return new BestHits(bits(query), most, atLeast);
                })
                .toList();
    }

    private static int bits(long[] query) {
        int bits = 0;
        for (long word : query) {
            bits += Long.bitCount(word);
        }
        return bits;
    }
}
