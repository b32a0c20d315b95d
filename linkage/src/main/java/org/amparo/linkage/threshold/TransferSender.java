package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** The side whose two secrets are chosen from: the counterpart of {@link TransferReceiver}. */
final class TransferSender {
    private final byte[] choices;
    private final List<byte[]> keys;
    private final byte[] session;
    /** What the row of the other secret differs by. */
    final long high;

    final long low;

    /**
     * @param choices 128 bits, the first lowest in the first byte
     * @param keys those chosen
     */
    TransferSender(byte[] choices, List<byte[]> keys, byte[] session) {
        this.choices = choices;
        this.keys = keys;
        this.session = session;
        ByteBuffer bits = ByteBuffer.wrap(choices).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        this.low = bits.getLong();
        this.high = bits.getLong();
    }

    /**
     * For each transfer the row of the first secret; that of the second differs by this side's own bits.
     *
     * @param words how many words of choices there are, an even number
     * @throws NotAsAgreed when the message is of another length, or does not hold the same choices in every column
     */
    Rows extend(int batch, int words, byte[] message) {
        if (message.length != TransferReceiver.bytes(words)) {
            throw new NotAsAgreed();
        }
        ByteBuffer in = ByteBuffer.wrap(message);
        long[][] columns = new long[Rows.COLUMNS][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Stream.words(keys.get(column), batch, words + TransferReceiver.MASK);
            long chosen = chosen(column);
            for (int word = 0; word < columns[column].length; word++) {
                columns[column][word] ^= in.getLong() & chosen;
            }
        }
        check(columns, TransferReceiver.drawn(session, batch, in), in);
        return Rows.of(columns);
    }

    private void check(long[][] columns, FieldHash hash, ByteBuffer in) {
        long[] said = {in.getLong(), in.getLong()};
        boolean holds = true;
        for (int column = 0; column < columns.length; column++) {
            long chosen = chosen(column);
            long[] expected = {in.getLong() ^ said[0] & chosen, in.getLong() ^ said[1] & chosen};
            holds &= Arrays.equals(hash.of(columns[column]), expected);
        }
        if (!holds) {
            throw new NotAsAgreed();
        }
    }

    /** All bits set where the second key of the column was chosen, otherwise none. */
    private long chosen(int column) {
        return -(choices[column / Byte.SIZE] >> column % Byte.SIZE & 1L);
    }
}
