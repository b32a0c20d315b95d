package org.amparo.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The key of a node: wraps the data keys, and seals nothing else. It is a keyset of Tink, AES-256-GCM, in Tink's JSON
 * format: one key, and while keys are being rotated the one before.
 *
 * <p>Written as it is, whoever reads the text has the key. Sealed by a key management service, the text is of no use
 * without that service.
 */
public final class NodeKey {
    private static final byte[] SEALED_FOR = "amparo node key".getBytes(StandardCharsets.UTF_8);
    private static final int FORMAT = 1;
    /** What Tink writes before a ciphertext: a byte, and the id of the key. */
    private static final int PREFIX = 5;

    private final KeysetHandle keys;
    private final Aead cipher;

    private NodeKey(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private interface Making<T> {
        T make() throws GeneralSecurityException;
    }

    private static NodeKey made(Making<KeysetHandle> making, String otherwise) {
        try {
            AeadConfig.register();
            return new NodeKey(making.make());
        } catch (GeneralSecurityException | RuntimeException e) {
            // The cause may quote what was read.
            throw new UnusableKey(otherwise);
        }
    }

    /** A new key, from the system's random numbers. */
    public static NodeKey fresh() {
        return made(
                () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), "this Java makes no AES-256 keys");
    }

    /** Reads a key that was written as it is. */
    public static NodeKey parse(String text) {
        return made(
                () -> TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get()),
                "it is no keyset of Tink");
    }

    /** Reads a key that a key management service has sealed. */
    public static NodeKey parse(String text, Aead service) {
        return made(
                () -> TinkJsonProtoKeysetFormat.parseEncryptedKeyset(text, service, SEALED_FOR),
                "the key management service does not open it");
    }

    /** The key as it is: for a file that only its owner reads, and for custodians' shares. */
    public String text() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read cannot be written", e);
        }
    }

    /** The key, sealed by a key management service. */
    public String text(Aead service) {
        try {
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, service, SEALED_FOR);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("the key management service does not seal it");
        }
    }

    /** The id of the key that wraps; ids are random. */
    public int id() {
        return keys.getPrimary().getId();
    }

    /** The id of the key that a wrapped key was wrapped with. */
    public static int idOf(byte[] wrapped) {
        if (wrapped.length <= PREFIX) {
            throw new BrokenSeal("keys");
        }
        return ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
    }

    /** Whether the key of that id is among these. */
    public boolean knows(int id) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getAt(i).getId() == id) {
                return true;
            }
        }
        return false;
    }

    /**
     * Wraps a data key.
     *
     * @param owner whose it is, with the table it is kept in
     */
    public byte[] wrap(DataKey key, Binding owner) {
        try {
            return cipher.encrypt(key.bytes(), owner.bytes(FORMAT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /**
     * Unwraps a data key.
     *
     * @throws BrokenSeal when this key did not wrap it, for that owner
     */
    public DataKey unwrap(byte[] wrapped, Binding owner) {
        try {
            return DataKey.of(cipher.decrypt(wrapped, owner.bytes(FORMAT)));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(owner.table());
        }
    }

    /** With a new key, which wraps from now on; the others still unwrap. */
    public NodeKey rotated() {
        return made(
                () -> KeysetHandle.newBuilder(keys)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .setStatus(KeyStatus.ENABLED)
                                .makePrimary())
                        .build(),
                "this Java makes no AES-256 keys");
    }

    /** With the key of that id, one of these, as the one that wraps. */
    public NodeKey wrappingWith(int id) {
        if (id() == id) {
            return this;
        }
        return made(
                () -> {
                    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
                    for (int i = 0; i < builder.size(); i++) {
                        if (keys.getAt(i).getId() == id) {
                            builder.getAt(i).makePrimary();
                        }
                    }
                    return builder.build();
                },
                "the keyset has no such key");
    }

    /** Without the keys that no longer wrap. */
    public NodeKey withoutOld() {
        return made(
                () -> {
                    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
                    for (int i = builder.size() - 1; i >= 0; i--) {
                        if (!builder.getAt(i).isPrimary()) {
                            builder.deleteAt(i);
                        }
                    }
                    return builder.build();
                },
                "the keyset has no primary key");
    }

    /** Whether it holds keys that no longer wrap. */
    public boolean hasOld() {
        return keys.size() > 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeKey that && keys.equalsKeyset(that.keys);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {id(), keys.size()});
    }

    @Override
    public String toString() {
        return "NodeKey[redacted]";
    }
}
