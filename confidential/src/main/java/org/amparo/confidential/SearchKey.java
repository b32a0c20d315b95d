package org.amparo.confidential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns values that must be found exactly into numbers that say nothing without the key: the first 64 bits of HMAC-SHA256.
 * That two different values share a number is rare, not impossible: whoever finds by number looks at the value.
 */
public final class SearchKey {
    private final Mac keyed;

    private SearchKey(SecretKeySpec key) {
        try {
            keyed = Mac.getInstance(key.getAlgorithm());
            keyed.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The search key that a data key stands for. */
    public static SearchKey of(DataKey key) {
        return new SearchKey(new SecretKeySpec(key.bytes(), "HmacSHA256"));
    }

    /**
     * The number of a value.
     *
     * @param kind what it is, so that a telephone number and a document number that are alike have different numbers
     */
    public long number(String kind, String value) {
        return ByteBuffer.wrap(fingerprint(kind, value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /**
     * The whole HMAC of a value: by it the same value is known again, and no two values share one.
     *
     * @param kind what it is
     */
    public byte[] fingerprint(String kind, byte[] value) {
        try {
            // Looking the algorithm up and preparing the key takes longer than the value does.
            Mac mac = (Mac) keyed.clone();
            mac.update((kind + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(value);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "SearchKey[redacted]";
    }
}
