package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.amparo.linkage.psi.KeyOfferer;

/**
 * Makes of 128 transfers of keys as many transfers as are needed, of which this side chooses: Ishai, Kilian, Nissim and
 * Petrank, "Extending Oblivious Transfers Efficiently" (CRYPTO 2003), with a check that every column holds the same choices.
 * That check is the one by a universal hash of each column with a masking part, as in Roy, "SoftSpokenOT" (CRYPTO 2022): without it
 * a chooser could read the other side's secret bit by bit. It takes no message of its own: the point of the hash is drawn from
 * what was sent (Fiat and Shamir).
 */
final class TransferReceiver {
    /** Words that hide what the check would tell. */
    static final int MASK = 2;

    private final List<KeyOfferer.Two> keys;
    private final byte[] maskKey;
    private final byte[] session;

    /** @param maskKey 16 bytes of chance that only this side knows */
    TransferReceiver(List<KeyOfferer.Two> keys, byte[] maskKey, byte[] session) {
        this.keys = keys;
        this.maskKey = maskKey;
        this.session = session;
    }

    /** What is sent, and for each transfer the row by which this side reads what it chose. */
    record Extended(byte[] message, Rows rows) {}

    /** Bytes of a message for choices of so many words. */
    static int bytes(int words) {
        return (words + MASK) * Long.BYTES * Rows.COLUMNS + 16 * (Rows.COLUMNS + 1);
    }

    /** @param choices a bit each, the first lowest in the first of an even number of words */
    Extended extend(int batch, long[] choices) {
        long[] masked = java.util.Arrays.copyOf(choices, choices.length + MASK);
        System.arraycopy(Stream.words(maskKey, batch, MASK), 0, masked, choices.length, MASK);
        ByteBuffer message = ByteBuffer.allocate(bytes(choices.length));
        long[][] columns = new long[Rows.COLUMNS][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Stream.words(keys.get(column).first(), batch, masked.length);
            long[] second = Stream.words(keys.get(column).second(), batch, masked.length);
            for (int word = 0; word < masked.length; word++) {
                message.putLong(columns[column][word] ^ second[word] ^ masked[word]);
            }
        }
        FieldHash hash = drawn(session, batch, message);
        put(message, hash.of(masked));
        for (long[] column : columns) {
            put(message, hash.of(column));
        }
        return new Extended(message.array(), Rows.of(columns));
    }

    private static void put(ByteBuffer out, long[] value) {
        out.putLong(value[0]).putLong(value[1]);
    }

    /** The hash that follows from what has been written so far. */
    static FieldHash drawn(byte[] session, int batch, ByteBuffer written) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(session);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(batch).flip());
            sha.update(written.duplicate().flip());
            ByteBuffer drawn = ByteBuffer.wrap(sha.digest());
            return new FieldHash(drawn.getLong(), drawn.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
