package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.List;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;

/**
 * The side that answers. It keeps nothing itself: what the second step of a batch needs of the first is given out and must be kept
 * as secret as the seed. Whoever calls it answers each step of a batch for one message alone, and the same message again alike:
 * two answers to different messages in one place would tell of this side's encodings.
 */
public final class ThresholdAnswerer {
    private static final int KEPT = Integer.BYTES + SignCircuit.BITS * Label.BYTES;

    private final Label secret;
    private final byte[] session;
    private final int percent;
    private final TransferSender sender;

    ThresholdAnswerer(Seeds seeds, byte[] session, int percent, TransferSender sender) {
        ByteBuffer key = ByteBuffer.wrap(seeds.key("labels"));
        this.secret = Label.read(key);
        this.session = session;
        this.percent = percent;
        this.sender = sender;
    }

    /**
     * The answer to a first message.
     *
     * @param corrections for the asker
     * @param kept for the second step, of this side alone
     */
    public record Shared(byte[] corrections, byte[] kept) {
        @Override
        public String toString() {
            return "Shared";
        }
    }

    /**
     * Answers the first message of a batch.
     *
     * @param candidates for each of the asker's encodings those of this side that it is compared with
     * @throws NotAsAgreed when the message is of another length, or was not made as the protocol has it: then nothing of this
     *     run may be answered any more
     */
    public Shared share(int batch, byte[] message, List<List<Encoding>> candidates) {
        Layout layout = new Layout(candidates.stream().map(List::size).toList());
        Rows rows = sender.extend(batch, layout.words(), message);
        ShareCounts counts = new ShareCounts(session, batch);
        ByteBuffer corrections = ByteBuffer.allocate(layout.comparisons() * Encoder.BITS * Layout.SHARE);
        ByteBuffer kept = ByteBuffer.allocate(layout.comparisons() * KEPT);
        int comparison = 0;
        for (int number = 0; number < candidates.size(); number++) {
            List<Encoding> some = candidates.get(number);
            for (int candidate = 0; candidate < some.size(); candidate++) {
                Encoding own = Layout.checked(some.get(candidate));
                int first = layout.ofEncoding(number, 0);
                int share = counts.write(corrections, rows, first, candidate, bit -> own.isSet(bit) ? 1 : 0, sender);
                kept.putInt(-(200 * share + percent * own.count()) & Layout.MASK);
                for (int bit = 0; bit < SignCircuit.BITS; bit++) {
                    rows.write(layout.ofShare(comparison, bit), kept);
                }
                comparison++;
            }
        }
        return new Shared(corrections.array(), kept.array());
    }

    /**
     * Answers the second message of a batch.
     *
     * @param candidates as many for each encoding as before
     * @param kept what the first step gave out
     * @throws NotAsAgreed when the message is of another length
     */
    public byte[] circuits(int batch, List<Integer> candidates, byte[] kept, byte[] bits) {
        Layout layout = new Layout(candidates);
        if (bits.length != layout.comparisons() * Layout.SHARE) {
            throw new NotAsAgreed();
        }
        Circuits circuits = new Circuits(session, batch);
        ByteBuffer in = ByteBuffer.wrap(bits);
        ByteBuffer known = ByteBuffer.wrap(kept);
        ByteBuffer out = ByteBuffer.allocate(layout.comparisons() * Circuits.BYTES);
        Label[] rows = new Label[SignCircuit.BITS];
        for (int comparison = 0; comparison < layout.comparisons(); comparison++) {
            int own = known.getInt();
            for (int bit = 0; bit < rows.length; bit++) {
                rows[bit] = Label.read(known);
            }
            int hidden = Layout.readShare(in);
            circuits.write(
                    out,
                    secret,
                    comparison,
                    own,
                    hidden,
                    rows,
                    layout.ofShare(comparison, 0),
                    new Label(sender.high, sender.low));
        }
        return out.array();
    }

    /**
     * Whether a proof says that the two of a comparison are so alike.
     *
     * @param comparison which of the batch, from 0
     * @param kept what the first step gave out
     */
    public boolean holds(int batch, int comparison, byte[] kept, Proof proof) {
        if (comparison < 0 || comparison >= kept.length / KEPT) {
            return false;
        }
        int own = ByteBuffer.wrap(kept).getInt(comparison * KEPT);
        return Proof.of(new Circuits(session, batch)
                        .garbled(secret, comparison, own)
                        .notBelow())
                .equals(proof);
    }
}
