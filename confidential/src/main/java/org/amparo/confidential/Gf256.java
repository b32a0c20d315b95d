package org.amparo.confidential;

/**
 * Arithmetic of the field GF(256) with the polynomial of AES, x⁸+x⁴+x³+x+1 (FIPS 197, section 4). Without tables and
 * branches on the values, so that the time it takes says nothing of them.
 */
final class Gf256 {
    private static final int REDUCE = 0x1b;

    private Gf256() {}

    static byte multiply(byte left, byte right) {
        int a = left & 0xff;
        int b = right & 0xff;
        int product = 0;
        for (int bit = 0; bit < 8; bit++) {
            product ^= -(b & 1) & a;
            int carry = -(a >> 7 & 1);
            a = (a << 1 ^ carry & REDUCE) & 0xff;
            b >>= 1;
        }
        return (byte) product;
    }

    /** The inverse is the 254th power; that of 0 is 0. */
    static byte inverse(byte value) {
        byte power = value;
        byte result = 1;
        for (int bit = 1; bit < 8; bit++) {
            power = multiply(power, power);
            result = multiply(result, power);
        }
        return result;
    }

    /** The value of a polynomial; the first coefficient is the constant. */
    static byte valueAt(byte[] polynomial, int x) {
        byte value = 0;
        for (int i = polynomial.length - 1; i >= 0; i--) {
            value = (byte) (multiply(value, (byte) x) ^ polynomial[i]);
        }
        return value;
    }

    /** The value at 0 of the polynomial through these points (Lagrange). */
    static byte atZero(byte[] xs, byte[] ys) {
        byte sum = 0;
        for (int i = 0; i < xs.length; i++) {
            byte weight = 1;
            for (int j = 0; j < xs.length; j++) {
                if (i != j) {
                    weight = multiply(weight, multiply(xs[j], inverse((byte) (xs[i] ^ xs[j]))));
                }
            }
            sum ^= multiply(ys[i], weight);
        }
        return sum;
    }
}
