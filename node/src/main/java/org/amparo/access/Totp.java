package org.amparo.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time (RFC 6238). Apps know them with SHA-1, six digits and steps of thirty seconds; some ignore
 * any other wish.
 */
final class Totp {
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    /** Steps before and after the present one whose codes are taken too: clocks differ, and typing takes time. */
    private static final int LEEWAY = 1;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /** The step near that time whose code it is; empty for a wrong code. */
    static OptionalLong stepOf(String code, byte[] secret, Instant time) {
        long now = step(time);
        for (long step = now - LEEWAY; step <= now + LEEWAY; step++) {
            if (Hashes.same(code, code(secret, step, DIGITS, "HmacSHA1"))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step, int digits, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return ("%0" + digits + "d").formatted(number % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }
}
