package org.amparo.linkage.threshold;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Draws secrets of one purpose each from one seed, so that a side's whole state is the seed. */
record Seeds(byte[] seed) {
    static final int BYTES = 32;

    Seeds {
        if (seed.length < BYTES) {
            throw new IllegalArgumentException("a seed needs " + BYTES + " bytes of chance");
        }
        seed = seed.clone();
    }

    /** 32 bytes. */
    byte[] whole(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(("Amparo-threshold-v1 " + purpose).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** 16 bytes, a key of AES-128. */
    byte[] key(String purpose) {
        return Arrays.copyOf(whole(purpose), 16);
    }

    @Override
    public String toString() {
        return "Seeds";
    }
}
