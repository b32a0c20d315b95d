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
    private final SecretKeySpec key;

    private SearchKey(SecretKeySpec key) {
        this.key = key;
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
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((kind + '\0').getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "SearchKey[redacted]";
    }
}
