package org.amparo.linkage.kernel;

import static jdk.incubator.vector.VectorOperators.BIT_COUNT;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LT;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sixteen records and four queries at a time. Two vectors hold the same word of sixteen records; they are read once and met
 * by the word of each query; only the counts of common bits are kept, and nothing is added up across a vector. A tile of
 * records stays in the processor's cache while all queries pass over it, so that memory is read once for all of them.
 *
 * <p>Loaded only where the module {@code jdk.incubator.vector} is there.
 */
final class VectorDice implements DiceKernel {
    private static final VectorSpecies<Long> EIGHT = LongVector.SPECIES_512;
    private static final int LANES = PackedBits.LANES;
    private static final int FOUR = FourQueries.FOUR;
    private static final int TILE_BYTES = 256 * 1024;

    /** Whether this processor has vectors of eight words; others take them apart, slower than a plain loop. */
    static boolean suits() {
        return LongVector.SPECIES_PREFERRED.length() >= EIGHT.length();
    }

    @Override
    public List<Hits> mostLike(PackedBits records, List<long[]> queries, int most, double atLeast) {
        List<BestHits> best = CheckedQueries.best(records, queries, most, atLeast);
        List<FourQueries> fours = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += FOUR) {
            int to = Math.min(queries.size(), from + FOUR);
            fours.add(new FourQueries(records.evenWords(), queries.subList(from, to), best.subList(from, to)));
        }
        int tile = Math.max(1, TILE_BYTES / (records.evenWords() * Long.BYTES * LANES));
        for (int from = 0; from < records.groups(); from += tile) {
            int to = Math.min(records.groups(), from + tile);
            for (FourQueries four : fours) {
                if (four.reaches(records.fewest(to - 1), records.most(from))) {
                    scan(records, from, to, four);
                }
            }
        }
        return PlainDice.done(best);
    }

    /**
     * Counts begin as far below zero as bits in common are needed: then the sign of a count says whether its record may be a
     * hit, and all sixty-four are asked at once. Only where one may be do they leave the processor's registers.
     * Written out for two words, since the compiler takes no more calls in than these.
     */
    private static void scan(PackedBits records, int from, int to, FourQueries four) {
        long[] bits = records.bits();
        long[] queries = four.words();
        int words = records.evenWords();
        int[] needed = new int[FOUR];
        long[] over = new long[FOUR * LANES];
        for (int group = from; group < to; group++) {
            four.needed(records.fewest(group), needed);
            LongVector a0 = LongVector.broadcast(EIGHT, -needed[0]);
            LongVector a1 = LongVector.broadcast(EIGHT, -needed[1]);
            LongVector a2 = LongVector.broadcast(EIGHT, -needed[2]);
            LongVector a3 = LongVector.broadcast(EIGHT, -needed[3]);
            LongVector b0 = a0;
            LongVector b1 = a1;
            LongVector b2 = a2;
            LongVector b3 = a3;
            int at = group * words * LANES;
            for (int word = 0; word < words; word += 2) {
                LongVector a = LongVector.fromArray(EIGHT, bits, at + word * LANES);
                LongVector b = LongVector.fromArray(EIGHT, bits, at + word * LANES + LANES / 2);
                LongVector c = LongVector.fromArray(EIGHT, bits, at + word * LANES + LANES);
                LongVector d = LongVector.fromArray(EIGHT, bits, at + word * LANES + LANES + LANES / 2);
                LongVector q0 = LongVector.broadcast(EIGHT, queries[word * FOUR]);
                LongVector r0 = LongVector.broadcast(EIGHT, queries[word * FOUR + FOUR]);
                a0 = a0.add(a.and(q0).lanewise(BIT_COUNT)).add(c.and(r0).lanewise(BIT_COUNT));
                b0 = b0.add(b.and(q0).lanewise(BIT_COUNT)).add(d.and(r0).lanewise(BIT_COUNT));
                LongVector q1 = LongVector.broadcast(EIGHT, queries[word * FOUR + 1]);
                LongVector r1 = LongVector.broadcast(EIGHT, queries[word * FOUR + FOUR + 1]);
                a1 = a1.add(a.and(q1).lanewise(BIT_COUNT)).add(c.and(r1).lanewise(BIT_COUNT));
                b1 = b1.add(b.and(q1).lanewise(BIT_COUNT)).add(d.and(r1).lanewise(BIT_COUNT));
                LongVector q2 = LongVector.broadcast(EIGHT, queries[word * FOUR + 2]);
                LongVector r2 = LongVector.broadcast(EIGHT, queries[word * FOUR + FOUR + 2]);
                a2 = a2.add(a.and(q2).lanewise(BIT_COUNT)).add(c.and(r2).lanewise(BIT_COUNT));
                b2 = b2.add(b.and(q2).lanewise(BIT_COUNT)).add(d.and(r2).lanewise(BIT_COUNT));
                LongVector q3 = LongVector.broadcast(EIGHT, queries[word * FOUR + 3]);
                LongVector r3 = LongVector.broadcast(EIGHT, queries[word * FOUR + FOUR + 3]);
                a3 = a3.add(a.and(q3).lanewise(BIT_COUNT)).add(c.and(r3).lanewise(BIT_COUNT));
                b3 = b3.add(b.and(q3).lanewise(BIT_COUNT)).add(d.and(r3).lanewise(BIT_COUNT));
            }
            LongVector all = a0.and(b0).and(a1.and(b1)).and(a2.and(b2)).and(a3.and(b3));
            if (!all.compare(LT, 0).allTrue()) {
                a0.intoArray(over, 0);
                b0.intoArray(over, LANES / 2);
                a1.intoArray(over, LANES);
                b1.intoArray(over, LANES + LANES / 2);
                a2.intoArray(over, 2 * LANES);
                b2.intoArray(over, 2 * LANES + LANES / 2);
                a3.intoArray(over, 3 * LANES);
                b3.intoArray(over, 3 * LANES + LANES / 2);
                offer(records, group * LANES, four, needed, over);
            }
        }
    }

    private static void offer(PackedBits records, int first, FourQueries four, int[] needed, long[] over) {
        for (int query = 0; query < FOUR; query++) {
            long hits = hits(over, query * LANES) | hits(over, query * LANES + LANES / 2) << LANES / 2;
            for (; hits != 0; hits &= hits - 1) {
                int lane = Long.numberOfTrailingZeros(hits);
                int place = first + lane;
                if (place < records.size()) {
                    int common = needed[query] + (int) over[query * LANES + lane];
                    four.best(query).offer(records.record(place), records.count(place), common);
                }
            }
        }
    }

    /** Which of eight counts are enough, a bit for each. */
    private static long hits(long[] over, int at) {
        return LongVector.fromArray(EIGHT, over, at).compare(GE, 0).toLong();
    }
}
