package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 as the hash of which both proofs ask that nobody sees anything in its results: of each call the purpose, the session,
 * the batch and two numbers are part, so that no two calls of one session are alike. For one thread.
 */
final class Pads {
    static final int BYTES = 32;

    private final MessageDigest sha;
    private final ByteBuffer message;

    /**
     * @param purpose in ASCII, of at most 8 letters
     * @param session 16 bytes
     */
    Pads(String purpose, byte[] session, int batch) {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        // A name, the session, the batch, two numbers, and the secret: with its padding one block of SHA-256.
        this.message = ByteBuffer.allocate(52);
        message.put(name).position(8);
        message.put(session, 0, 16).putInt(batch);
    }

    /** 32 bytes for a secret of 128 bits and where it stands. */
    byte[] of(int first, int second, long high, long low) {
        message.position(28);
        message.putInt(first).putInt(second).putLong(high).putLong(low);
        return sha.digest(message.array());
    }
}
