package org.amparo.linkage.population;

/** Numbers by chance that a seed settles (SplitMix64: Steele, Lea, Flood 2014). One for each person and each record. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed, long stream, long number) {
        state = mix(mix(seed ^ stream * GOLDEN) + number * GOLDEN);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 up to, not including, 1. */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean happens(double rate) {
        return rate > 0 && share() < rate;
    }

    static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
