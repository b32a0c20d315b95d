package org.amparo.linkage.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of encodings: HMAC-SHA-256 (RFC 2104, FIPS 198-1). Encodings can be compared if they were made with the same
 * key, and read by whoever has it: all that a person may be called can be tried.
 *
 * <p>Not changed once made; may be used by many threads.
 */
public final class EncodingKey {
    /** A key of fewer bytes is refused. */
    public static final int FEWEST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    private EncodingKey(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /**
     * A key.
     *
     * @param secret {@value #FEWEST_BYTES} bytes or more, by chance; not kept
     * @throws IllegalArgumentException if there are fewer
     */
    public static EncodingKey of(byte[] secret) {
        if (secret.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a key of encodings has " + FEWEST_BYTES + " bytes or more");
        }
        return new EncodingKey(secret);
    }

    /** Another key, which does not tell this one, for one purpose: the same purpose, the same key. */
    public EncodingKey derived(String purpose) {
        return new EncodingKey(digest("derived", purpose));
    }

    /** 32 bytes that only who has the key can work out; other parts, other bytes, wherever one ends and the next begins. */
    byte[] digest(String... parts) {
        try {
            // Preparing the key takes longer than a short text does.
            Mac mac = (Mac) keyed.clone();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be cloned", e);
        }
    }

    /** Says nothing: a key is a secret. */
    @Override
    public String toString() {
        return "EncodingKey";
    }
}
