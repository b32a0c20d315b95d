package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import org.amparo.linkage.encoding.Encoder;

/**
 * Counts the bits that are set in two encodings in two shares, whose difference is the count: for each bit the one side chooses
 * between a number drawn by chance and the same with the other side's bit added. After Gilboa, "Two Party RSA Key Generation"
 * (CRYPTO 1999), section 4.
 */
final class ShareCounts {
    private static final int IN_A_PAD = Pads.BYTES / Layout.SHARE;

    private final Pads pads;

    ShareCounts(byte[] session, int batch) {
        this.pads = new Pads("share", session, batch);
    }

    /** The choosing side's share. */
    int read(ByteBuffer corrections, Rows rows, int first, int candidate, IntUnaryOperator choice) {
        int sum = 0;
        for (int bit = 0; bit < Encoder.BITS; bit++) {
            int transfer = first + bit;
            int correction = Layout.readShare(corrections);
            sum += pad(transfer, candidate, rows.high()[transfer], rows.low()[transfer])
                    + correction * choice.applyAsInt(transfer);
        }
        return sum & Layout.MASK;
    }

    /** The other side's share, and what the choosing side needs for its own. */
    int write(
            ByteBuffer corrections, Rows rows, int first, int candidate, IntUnaryOperator bits, TransferSender sender) {
        int sum = 0;
        for (int bit = 0; bit < Encoder.BITS; bit++) {
            int transfer = first + bit;
            long high = rows.high()[transfer];
            long low = rows.low()[transfer];
            int notChosen = pad(transfer, candidate, high, low);
            int chosen = pad(transfer, candidate, high ^ sender.high, low ^ sender.low);
            Layout.writeShare(notChosen + bits.applyAsInt(bit) - chosen, corrections);
            sum += notChosen;
        }
        return sum & Layout.MASK;
    }

    private int pad(int transfer, int candidate, long high, long low) {
        byte[] pad = pads.of(transfer, candidate / IN_A_PAD, high, low);
        int from = candidate % IN_A_PAD * Layout.SHARE;
        return (pad[from] & 0xff) << 16 | (pad[from + 1] & 0xff) << 8 | pad[from + 2] & 0xff;
    }
}
