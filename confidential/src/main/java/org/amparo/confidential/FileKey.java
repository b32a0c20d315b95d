package org.amparo.confidential;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/**
 * The key of one file: AES-256-GCM with a key derived for each file, segment by segment, as Tink's streaming encryption
 * writes it. A segment that was changed, exchanged or left out does not open, nor does a file without its end.
 */
public final class FileKey {
    /** The length of a sealed segment; the last one may be shorter. */
    public static final int SEGMENT = 256 * 1024;

    private static final int LENGTH = 32;
    private static final int FORMAT = 1;

    private final byte[] key;
    private final AesGcmHkdfStreaming cipher;

    private FileKey(byte[] key) {
        this.key = key;
        try {
            this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("a file's key has 32 bytes");
        }
    }

    /** A new key, from the system's random numbers. */
    public static FileKey fresh() {
        return new FileKey(Random.randBytes(LENGTH));
    }

    /**
     * Opens a key.
     *
     * @throws BrokenSeal when that key did not seal it, for that owner
     */
    public static FileKey open(byte[] sealed, DataKey with, Binding owner) {
        byte[] key = with.open(sealed, owner);
        if (key.length != LENGTH) {
            throw new BrokenSeal(owner.table());
        }
        return new FileKey(key);
    }

    /** The key, sealed with the one of whom the file is about. */
    public byte[] seal(DataKey with, Binding owner) {
        return with.seal(key, owner);
    }

    /**
     * Seals what is written for one place. The file is whole when the stream was closed.
     *
     * @param into takes the sealed bytes
     */
    public OutputStream sealing(OutputStream into, Binding place) throws IOException {
        try {
            return cipher.newEncryptingStream(into, place.bytes(FORMAT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /**
     * Opens a file from its beginning to its end.
     *
     * @return throws {@link BrokenSeal} while it is read, where this key did not seal it for that place
     */
    public InputStream opening(SeekableByteChannel sealed, Binding place) {
        try {
            return new Opened(cipher.newDecryptingStream(Channels.newInputStream(sealed), place.bytes(FORMAT)), place);
        } catch (GeneralSecurityException | IOException e) {
            throw new BrokenSeal(place.table());
        }
    }

    /** Opens a file here and there; for readers that need not see all of it. */
    public SeekableByteChannel openingAnywhere(SeekableByteChannel sealed, Binding place) {
        try {
            return cipher.newSeekableDecryptingChannel(sealed, place.bytes(FORMAT));
        } catch (GeneralSecurityException | IOException e) {
            throw new BrokenSeal(place.table());
        }
    }

    @Override
    public String toString() {
        return "FileKey[redacted]";
    }

    /** What the cipher says of bytes that do not open is of no use to anyone but an attacker. */
    private static final class Opened extends FilterInputStream {
        private final Binding place;

        Opened(InputStream opened, Binding place) {
            super(opened);
            this.place = place;
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw new BrokenSeal(place.table());
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw new BrokenSeal(place.table());
            }
        }
    }
}
