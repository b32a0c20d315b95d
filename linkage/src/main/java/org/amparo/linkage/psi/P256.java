package org.amparo.linkage.psi;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/** The curve P-256. Its order is prime: every point but the identity generates the whole group, and has no small relatives. */
final class P256 {
    /** Bytes of a point: the sign of y, and x. */
    static final int POINT = 33;

    /** Bytes of a scalar. */
    static final int SCALAR = 32;

    static final ECCurve CURVE = new SecP256R1Curve();
    static final BigInteger PRIME = SecP256R1Curve.q;
    static final BigInteger ORDER = CURVE.getOrder();
    static final ECPoint GENERATOR = CURVE.createPoint(
            new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16),
            new BigInteger("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16));

    private P256() {}

    /**
     * A point as it came over the wire: of the right length, on the curve, and not the identity.
     *
     * @throws NotAPoint when it is not
     */
    static ECPoint read(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != 2 && bytes[0] != 3) {
            throw new NotAPoint();
        }
        try {
            ECPoint point = CURVE.decodePoint(bytes);
            if (point.isInfinity()) {
                throw new NotAPoint();
            }
            return point;
        } catch (IllegalArgumentException e) {
            throw new NotAPoint();
        }
    }

    static byte[] write(ECPoint point) {
        return point.getEncoded(true);
    }

    /** Many at once: what is dear in writing points is done once for all of them. */
    static List<byte[]> writeAll(ECPoint[] points) {
        CURVE.normalizeAll(points);
        return java.util.Arrays.stream(points).map(P256::write).toList();
    }

    static byte[] write(BigInteger scalar) {
        byte[] bytes = new byte[SCALAR];
        byte[] shortest = scalar.toByteArray();
        int length = Math.min(shortest.length, SCALAR);
        System.arraycopy(shortest, shortest.length - length, bytes, SCALAR - length, length);
        return bytes;
    }

    /**
     * A scalar as it came over the wire.
     *
     * @throws NotAPoint when it is not below the order
     */
    static BigInteger readScalar(byte[] bytes, int from) {
        BigInteger scalar = new BigInteger(1, bytes, from, SCALAR);
        if (scalar.compareTo(ORDER) >= 0) {
            throw new NotAPoint();
        }
        return scalar;
    }
}
