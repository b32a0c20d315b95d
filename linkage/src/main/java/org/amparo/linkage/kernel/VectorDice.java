package org.amparo.linkage.kernel;

import java.util.List;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Eight records and four queries at a time. A vector holds the same word of eight records; it is read once and met by the
 * word of each query; only the counts of common bits are kept, and nothing is added up across a vector. A tile of records
 * stays in the processor's cache while all queries pass over it, so that memory is read once for all of them.
 *
 * <p>Loaded only where the module {@code jdk.incubator.vector} is there.
 */
final class VectorDice implements DiceKernel {
    private static final VectorSpecies<Long> EIGHT = LongVector.SPECIES_512;
    private static final int LANES = PackedBits.LANES;
    private static final int TILE_BYTES = 256 * 1024;
    private static final int TOGETHER = 4;

    @Override
    public List<Hits> mostLike(PackedBits records, List<long[]> queries, int most, double atLeast) {
        List<BestHits> best = CheckedQueries.best(records, queries, most, atLeast);
        int tile = Math.max(1, TILE_BYTES / (records.words() * Long.BYTES * LANES));
        for (int from = 0; from < records.groups(); from += tile) {
            int to = Math.min(records.groups(), from + tile);
            for (int query = 0; query < queries.size(); query += TOGETHER) {
                scan(records, from, to, queries, best, query);
            }
        }
        return PlainDice.done(best);
    }

    /** The last queries are repeated where fewer than four are left; a repeated one is not looked at. */
    private static void scan(
            PackedBits records, int from, int to, List<long[]> queries, List<BestHits> best, int query) {
        int last = queries.size() - 1;
        BestHits none = new BestHits(0, 1, 1);
        four(
                records,
                from,
                to,
                queries.get(query),
                queries.get(Math.min(last, query + 1)),
                queries.get(Math.min(last, query + 2)),
                queries.get(Math.min(last, query + 3)),
                best.get(query),
                query + 1 <= last ? best.get(query + 1) : none,
                query + 2 <= last ? best.get(query + 2) : none,
                query + 3 <= last ? best.get(query + 3) : none);
    }

    private static void four(
            PackedBits records,
            int from,
            int to,
            long[] q0,
            long[] q1,
            long[] q2,
            long[] q3,
            BestHits best0,
            BestHits best1,
            BestHits best2,
            BestHits best3) {
        long[] bits = records.bits();
        int words = records.words();
        for (int group = from; group < to; group++) {
            int at = group * words * LANES;
            LongVector common0 = LongVector.zero(EIGHT);
            LongVector common1 = LongVector.zero(EIGHT);
            LongVector common2 = LongVector.zero(EIGHT);
            LongVector common3 = LongVector.zero(EIGHT);
            for (int word = 0; word < words; word++) {
                LongVector eight = LongVector.fromArray(EIGHT, bits, at + word * LANES);
                common0 = common0.add(eight.and(q0[word]).lanewise(VectorOperators.BIT_COUNT));
                common1 = common1.add(eight.and(q1[word]).lanewise(VectorOperators.BIT_COUNT));
                common2 = common2.add(eight.and(q2[word]).lanewise(VectorOperators.BIT_COUNT));
                common3 = common3.add(eight.and(q3[word]).lanewise(VectorOperators.BIT_COUNT));
            }
            int fewest = records.fewest(group);
            VectorMask<Long> any0 = common0.compare(VectorOperators.GE, best0.needed(fewest));
            VectorMask<Long> any1 = common1.compare(VectorOperators.GE, best1.needed(fewest));
            VectorMask<Long> any2 = common2.compare(VectorOperators.GE, best2.needed(fewest));
            VectorMask<Long> any3 = common3.compare(VectorOperators.GE, best3.needed(fewest));
            if (any0.or(any1).or(any2.or(any3)).anyTrue()) {
                offer(records, group, common0, any0, best0);
                offer(records, group, common1, any1, best1);
                offer(records, group, common2, any2, best2);
                offer(records, group, common3, any3, best3);
            }
        }
    }

    private static void offer(PackedBits records, int group, LongVector common, VectorMask<Long> which, BestHits best) {
        long lanes = which.toLong();
        if (lanes == 0) {
            return;
        }
        long[] counts = common.toArray();
        for (; lanes != 0; lanes &= lanes - 1) {
            int lane = Long.numberOfTrailingZeros(lanes);
            int record = group * LANES + lane;
            if (record < records.size()) {
                best.offer(record, records.count(record), (int) counts[lane]);
            }
        }
    }
}
