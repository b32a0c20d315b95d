package org.amparo.linkage.encoding;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Gives encodings the keys by which those that are alike are brought together. The keys are numbers that say nothing to who
 * does not have the secret; who sees many can still count how often each occurs.
 *
 * <p>Not changed once made; may be used by many threads.
 */
public final class LshKeys {
    private final EncodingKey key;
    private final Bands bands;
    private final int bits;
    /** For each row of each band: of bits the place that is looked at, otherwise all places in the row's order. */
    private final int[][] places;

    /** @param bits how long the encodings are: a number of 64, no fewer than a band has rows */
    public LshKeys(EncodingKey key, Bands bands, int bits) {
        if (bits < Long.SIZE || bits % Long.SIZE != 0) {
            throw new IllegalArgumentException("encodings have whole words of " + Long.SIZE + " bits");
        }
        this.key = key.derived("lsh");
        this.bands = bands;
        this.bits = bits;
        this.places = switch (bands.family()) {
            // The places of one band differ; those of two bands may be the same.
            case BITS ->
                IntStream.range(0, bands.bands())
                        .boxed()
                        .flatMap(band -> IntStream.of(order("band " + band))
                                .limit(bands.rows())
                                .mapToObj(place -> new int[] {place}))
                        .toArray(int[][]::new);
            case FIRST ->
                IntStream.range(0, bands.bands() * bands.rows())
                        .mapToObj(row -> order("row " + row))
                        .toArray(int[][]::new);
        };
    }

    private int[] order(String purpose) {
        return KeyedOrder.of(key, purpose, bits);
    }

    /**
     * One key for each band, the same for encodings that are the same in it; no two bands share keys but by a chance of one in
     * 2^64. No keys for an encoding without any bit set: who told nothing is like nobody.
     *
     * @throws IllegalArgumentException if the encoding is of another length
     */
    public long[] of(Encoding encoding) {
        if (encoding.bits() != bits) {
            throw new IllegalArgumentException("an encoding of " + encoding.bits() + " bits, not of " + bits);
        }
        long[] keys = new long[encoding.count() == 0 ? 0 : bands.bands()];
        for (int band = 0; band < keys.length; band++) {
            keys[band] = key(encoding, band);
        }
        return keys;
    }

    private long key(Encoding encoding, int band) {
        StringBuilder rows = new StringBuilder(bands.rows());
        for (int row = band * bands.rows(); row < (band + 1) * bands.rows(); row++) {
            rows.append((char) look(encoding, places[row]));
        }
        return ByteBuffer.wrap(key.digest(Integer.toString(band), rows.toString()))
                .getLong();
    }

    private static int look(Encoding encoding, int[] order) {
        if (order.length == 1) {
            return encoding.isSet(order[0]) ? 1 : 0;
        }
        int first = 0;
        while (!encoding.isSet(order[first])) {
            first++;
        }
        return first;
    }

    /** Says nothing: it holds a secret. */
    @Override
    public String toString() {
        return "LshKeys";
    }
}
