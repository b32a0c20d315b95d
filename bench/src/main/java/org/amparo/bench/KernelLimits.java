package org.amparo.bench;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What no kernel on this processor can surpass, on one thread, in the measure of comparisons. */
final class KernelLimits {
    private static final VectorSpecies<Long> EIGHT = LongVector.SPECIES_512;
    private static final int AT_ONCE = 8;
    private static final int TIMES = 20_000;
    private static final int ROUNDS = 300;

    /** Where what was counted ends up, so that the compiler cannot leave the counting out. */
    private long sum;

    /** Millions of comparisons a second if a comparison were nothing but counting the bits of so many words in registers. */
    double byCounting(int words) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            sum += count(round);
            best = Math.max(best, 1e3 * TIMES * AT_ONCE * EIGHT.length() / words / (System.nanoTime() - begun));
        }
        return best;
    }

    private static long count(long seed) {
        LongVector a = LongVector.broadcast(EIGHT, seed);
        LongVector b = a.not();
        LongVector c = a.add(1);
        LongVector d = b.add(1);
        LongVector e = a.add(2);
        LongVector f = b.add(2);
        LongVector g = a.add(3);
        LongVector h = b.add(3);
        for (int time = 0; time < TIMES; time++) {
            a = a.lanewise(VectorOperators.BIT_COUNT);
            b = b.lanewise(VectorOperators.BIT_COUNT);
            c = c.lanewise(VectorOperators.BIT_COUNT);
            d = d.lanewise(VectorOperators.BIT_COUNT);
            e = e.lanewise(VectorOperators.BIT_COUNT);
            f = f.lanewise(VectorOperators.BIT_COUNT);
            g = g.lanewise(VectorOperators.BIT_COUNT);
            h = h.lanewise(VectorOperators.BIT_COUNT);
        }
        return a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).reduceLanes(VectorOperators.ADD);
    }

    /** Millions of comparisons a second if each query read all records from memory and did nothing with them. */
    double byReading(long[] records, int words, int rounds) {
        double best = 0;
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            sum += read(records);
            best = Math.max(best, 1e3 * records.length / words / (System.nanoTime() - begun));
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return best;
    }

    private static long read(long[] records) {
        LongVector a = LongVector.zero(EIGHT);
        LongVector b = a;
        LongVector c = a;
        LongVector d = a;
        int step = 4 * EIGHT.length();
        for (int at = 0; at <= records.length - step; at += step) {
            a = a.or(LongVector.fromArray(EIGHT, records, at));
            b = b.or(LongVector.fromArray(EIGHT, records, at + EIGHT.length()));
            c = c.or(LongVector.fromArray(EIGHT, records, at + 2 * EIGHT.length()));
            d = d.or(LongVector.fromArray(EIGHT, records, at + 3 * EIGHT.length()));
        }
        return a.or(b).or(c.or(d)).reduceLanes(VectorOperators.OR);
    }
}
