package org.amparo.linkage.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One record after the other, in Java that the compiler can make vectors of. */
final class PlainDice implements DiceKernel {
    /** Groups of records that stay in the processor's cache while all queries pass over them. */
    private static final int TILE_BYTES = 256 * 1024;

    @Override
    public List<Hits> mostLike(PackedBits records, List<long[]> queries, int most, double atLeast) {
        List<BestHits> best = CheckedQueries.best(records, queries, most, atLeast);
        int tile = Math.max(1, TILE_BYTES / (records.evenWords() * Long.BYTES * PackedBits.LANES));
        for (int from = 0; from < records.groups(); from += tile) {
            int to = Math.min(records.groups(), from + tile);
            for (int query = 0; query < queries.size(); query++) {
                if (best.get(query).reaches(records.fewest(to - 1), records.most(from))) {
                    scan(records, from, to, queries.get(query), best.get(query));
                }
            }
        }
        return done(best);
    }

    static List<Hits> done(List<BestHits> best) {
        List<Hits> hits = new ArrayList<>(best.size());
        best.forEach(one -> hits.add(one.done()));
        return List.copyOf(hits);
    }

    private static void scan(PackedBits records, int from, int to, long[] query, BestHits best) {
        int[] common = new int[PackedBits.LANES];
        for (int group = from; group < to; group++) {
            Arrays.fill(common, 0);
            count(records.bits(), group * records.evenWords() * PackedBits.LANES, query, common);
            int needed = best.needed(records.fewest(group));
            int first = group * PackedBits.LANES;
            for (int lane = 0; lane < PackedBits.LANES && first + lane < records.size(); lane++) {
                if (common[lane] >= needed) {
                    best.offer(records.record(first + lane), records.count(first + lane), common[lane]);
                }
            }
        }
    }

    private static void count(long[] bits, int at, long[] query, int[] common) {
        for (int word = 0; word < query.length; word++) {
            for (int lane = 0; lane < PackedBits.LANES; lane++) {
                common[lane] += Long.bitCount(bits[at + word * PackedBits.LANES + lane] & query[word]);
            }
        }
    }
}
