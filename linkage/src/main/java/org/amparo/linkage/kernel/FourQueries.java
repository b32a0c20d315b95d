package org.amparo.linkage.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Four queries that pass over the records together, their words woven: the first of each, then the second of each and so
 * on. Where fewer than four are left, the rest is made up of queries without a bit that nothing is like.
 */
final class FourQueries {
    static final int FOUR = 4;

    private final long[] words;
    private final BestHits[] best = new BestHits[FOUR];

    /** @param length how many words each has here, without a bit behind its own */
    FourQueries(int length, List<long[]> queries, List<BestHits> best) {
        this.words = new long[length * FOUR];
        Arrays.fill(this.best, new BestHits(0, 1, 1));
        for (int query = 0; query < queries.size(); query++) {
            this.best[query] = best.get(query);
            long[] own = queries.get(query);
            for (int word = 0; word < own.length; word++) {
                words[word * FOUR + query] = own[word];
            }
        }
    }

    long[] words() {
        return words;
    }

    BestHits best(int query) {
        return best[query];
    }

    /** Says of each query how many bits in common it needs. */
    void needed(int recordBits, int[] needed) {
        for (int query = 0; query < FOUR; query++) {
            needed[query] = best[query].needed(recordBits);
        }
    }

    /** Whether a record with so many set bits can be a hit of any. */
    boolean reaches(int fewest, int most) {
        for (BestHits each : best) {
            if (each.reaches(fewest, most)) {
                return true;
            }
        }
        return false;
    }
}
