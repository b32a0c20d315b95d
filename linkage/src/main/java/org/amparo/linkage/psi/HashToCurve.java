package org.amparo.linkage.psi;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;

/**
 * RFC 9380, suite {@code P256_XMD:SHA-256_SSWU_RO_}: bytes become a point of which nobody knows the logarithm, spread over
 * the whole curve.
 */
final class HashToCurve {
    /** Bytes drawn for a number, so that its remainder is spread evenly. */
    private static final int DRAWN = 48;

    private static final int HASH = 32;
    private static final int BLOCK = 64;
    private static final ECFieldElement ONE = element(BigInteger.ONE);
    private static final ECFieldElement A = P256.CURVE.getA();
    private static final ECFieldElement B = P256.CURVE.getB();
    private static final ECFieldElement Z = element(P256.PRIME.subtract(BigInteger.TEN));
    private static final ECFieldElement MINUS_B_BY_A = B.negate().divide(A);
    private static final ECFieldElement EXCEPTION = B.divide(Z.multiply(A));

    private HashToCurve() {}

    static ECPoint point(byte[] message, byte[] tag) {
        byte[] drawn = expand(message, tag, 2 * DRAWN);
        ECFieldElement first = element(number(drawn, 0).mod(P256.PRIME));
        ECFieldElement second = element(number(drawn, DRAWN).mod(P256.PRIME));
        return map(first).add(map(second));
    }

    static BigInteger scalar(byte[] message, byte[] tag) {
        return number(expand(message, tag, DRAWN), 0).mod(P256.ORDER);
    }

    private static BigInteger number(byte[] drawn, int from) {
        return new BigInteger(1, drawn, from, DRAWN);
    }

    /** Section 5.3.1, for tags of at most 255 bytes. */
    static byte[] expand(byte[] message, byte[] tag, int length) {
        int blocks = (length + HASH - 1) / HASH;
        if (blocks > 255 || tag.length > 255) {
            throw new IllegalArgumentException("too much is asked for, or the tag is too long");
        }
        MessageDigest sha = Sha.sha256();
        sha.update(new byte[BLOCK]);
        sha.update(message);
        sha.update((byte) (length >> 8));
        sha.update((byte) length);
        sha.update((byte) 0);
        sha.update(tag);
        sha.update((byte) tag.length);
        byte[] seed = sha.digest();
        byte[] block = new byte[HASH];
        ByteBuffer out = ByteBuffer.allocate(blocks * HASH);
        for (int i = 1; i <= blocks; i++) {
            for (int j = 0; j < HASH; j++) {
                block[j] ^= seed[j];
            }
            sha.update(block);
            sha.update((byte) i);
            sha.update(tag);
            sha.update((byte) tag.length);
            block = sha.digest();
            out.put(block);
        }
        return java.util.Arrays.copyOf(out.array(), length);
    }

    /** Section 6.6.2: the simplified map of Shallue, van de Woestijne and Ulas. */
    static ECPoint map(ECFieldElement u) {
        ECFieldElement zuu = Z.multiply(u.square());
        ECFieldElement sum = zuu.square().add(zuu);
        ECFieldElement x = sum.isZero() ? EXCEPTION : MINUS_B_BY_A.multiply(ONE.add(sum.invert()));
        ECFieldElement y = right(x).sqrt();
        if (y == null) {
            x = zuu.multiply(x);
            y = right(x).sqrt();
        }
        return P256.CURVE.createPoint(
                x.toBigInteger(), (y.testBitZero() == u.testBitZero() ? y : y.negate()).toBigInteger());
    }

    /** The right side of the curve's equation. */
    private static ECFieldElement right(ECFieldElement x) {
        return x.square().add(A).multiply(x).add(B);
    }

    static ECFieldElement element(BigInteger value) {
        return P256.CURVE.fromBigInteger(value);
    }
}
