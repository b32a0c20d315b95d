package org.amparo.linkage.population;

/** The numbers 0 to size - 1 in an order by chance, each worked out by itself: a Feistel network with cycle walking. */
final class Shuffle {
    private static final int ROUNDS = 4;

    private final long size;
    private final long seed;
    private final int halfBits;
    private final long mask;

    Shuffle(long size, long seed) {
        this.size = size;
        this.seed = seed;
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
        this.halfBits = Math.max(1, (bits + 1) / 2);
        this.mask = (1L << halfBits) - 1;
    }

    long at(long place) {
        long number = place;
        do {
            number = once(number);
        } while (number >= size);
        return number;
    }

    private long once(long number) {
        long left = number >>> halfBits;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long turned = left ^ Chance.mix(seed + round * 0x632BE59BD9B4E019L + right) & mask;
            left = right;
            right = turned;
        }
        return left << halfBits | right;
    }
}
