package org.amparo.linkage.psi;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.ECPoint;

/** A number below the order of the curve that one side alone knows: the answerer's key, or what blinds a key of the asker. */
public final class Secret {
    private static final byte[] SEED_TAG =
            "Amparo-private-match-blind-v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final BigInteger value;

    private Secret(BigInteger value) {
        if (value.signum() <= 0 || value.compareTo(P256.ORDER) >= 0) {
            throw new IllegalArgumentException("no secret");
        }
        this.value = value;
    }

    /** Drawn anew. */
    public static Secret fresh(SecureRandom random) {
        byte[] drawn = new byte[48];
        random.nextBytes(drawn);
        return drawnFrom(drawn);
    }

    /**
     * The same for the same seed and number: who comes back to a batch later blinds it as before.
     *
     * @param seed at least 32 bytes of chance
     */
    static Secret drawnFrom(byte[] seed, long number) {
        byte[] message = java.nio.ByteBuffer.allocate(seed.length + Long.BYTES)
                .put(seed)
                .putLong(number)
                .array();
        return drawnFrom(HashToCurve.expand(message, SEED_TAG, 48));
    }

    private static Secret drawnFrom(byte[] drawn) {
        BigInteger range = P256.ORDER.subtract(BigInteger.ONE);
        return new Secret(new BigInteger(1, drawn).mod(range).add(BigInteger.ONE));
    }

    static Secret of(BigInteger value) {
        return new Secret(value);
    }

    /** As it was written by {@link #bytes}. */
    public static Secret of(byte[] bytes) {
        return new Secret(new BigInteger(1, bytes));
    }

    /** To be kept sealed. */
    public byte[] bytes() {
        return P256.write(value);
    }

    /** Its multiple of the generator: what others may know of it. */
    ECPoint image() {
        return P256.GENERATOR.multiply(value).normalize();
    }

    BigInteger value() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[]";
    }
}
