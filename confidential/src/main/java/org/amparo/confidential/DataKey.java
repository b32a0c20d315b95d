package org.amparo.confidential;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The key of one subject, a person as a rule: AES-256-GCM. What it seals opens with it alone, and only where it was
 * sealed for; when the key is destroyed, all of it is gone.
 *
 * <p>A sealed value is a byte that says the format, then nonce, ciphertext and tag as Tink writes them.
 */
public final class DataKey {
    private static final int LENGTH = 32;
    private static final byte FORMAT = 1;

    private final byte[] key;
    private final AesGcmJce cipher;

    private DataKey(byte[] key) {
        this.key = key;
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("a data key has 32 bytes");
        }
    }

    /** A new key, from the system's random numbers. */
    public static DataKey fresh() {
        return new DataKey(Random.randBytes(LENGTH));
    }

    static DataKey of(byte[] key) {
        if (key.length != LENGTH) {
            throw new UnusableKey("a data key has 32 bytes");
        }
        return new DataKey(key);
    }

    /** Only what wraps a key sees it. */
    byte[] bytes() {
        return key.clone();
    }

    /** Seals bytes for one place. */
    public byte[] seal(byte[] value, Binding binding) {
        try {
            byte[] encrypted = cipher.encrypt(value, binding.bytes(FORMAT));
            byte[] sealed = new byte[encrypted.length + 1];
            sealed[0] = FORMAT;
            System.arraycopy(encrypted, 0, sealed, 1, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    public byte[] seal(String text, Binding binding) {
        return seal(text.getBytes(StandardCharsets.UTF_8), binding);
    }

    /**
     * Opens what was sealed for that place.
     *
     * @throws BrokenSeal when this key did not seal it, for this place, or it was changed since
     */
    public byte[] open(byte[] sealed, Binding binding) {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            throw new BrokenSeal(binding.table());
        }
        try {
            return cipher.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), binding.bytes(FORMAT));
        } catch (GeneralSecurityException e) {
            // What the cipher says is of no use to anyone but an attacker.
            throw new BrokenSeal(binding.table());
        }
    }

    public String openText(byte[] sealed, Binding binding) {
        return new String(open(sealed, binding), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DataKey[redacted]";
    }
}
