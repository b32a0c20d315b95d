package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;

/** A batch of comparisons as the asking side goes through it: three messages there, each with an answer. */
public final class Asking {
    private final Layout layout;
    private final long[] choices;
    private final int[] weights;
    private final TransferReceiver.Extended extended;
    private final byte[] session;
    private final int batch;

    Asking(
            Layout layout,
            long[] choices,
            int[] weights,
            TransferReceiver.Extended extended,
            byte[] session,
            int batch) {
        this.layout = layout;
        this.choices = choices;
        this.weights = weights;
        this.extended = extended;
        this.session = session;
        this.batch = batch;
    }

    /** The first message. */
    public byte[] message() {
        return extended.message();
    }

    /**
     * Works out this side's shares of how many bits are set in both.
     *
     * @param corrections what the other side answered to the first
     * @throws NotAsAgreed when that is of another length
     */
    public Counted count(byte[] corrections) {
        return new Counted(shares(corrections));
    }

    /** A batch whose shares are known to this side. */
    public final class Counted {
        private final int[] shares;

        private Counted(int[] shares) {
            this.shares = shares;
        }

        /** The second message: the shares, hidden. */
        public byte[] message() {
            ByteBuffer out = ByteBuffer.allocate(shares.length * Layout.SHARE);
            for (int comparison = 0; comparison < shares.length; comparison++) {
                int hidden = shares[comparison];
                for (int bit = 0; bit < SignCircuit.BITS; bit++) {
                    hidden ^= choice(layout.ofShare(comparison, bit)) << bit;
                }
                Layout.writeShare(hidden, out);
            }
            return out.array();
        }

        /**
         * What came out, in the order of encodings and candidates.
         *
         * @param circuits what the other side answered to the second message
         * @throws NotAsAgreed when that is of another length
         */
        public List<Optional<Proof>> results(byte[] circuits) {
            if (circuits.length != shares.length * Circuits.BYTES) {
                throw new NotAsAgreed();
            }
            Circuits made = new Circuits(session, batch);
            ByteBuffer in = ByteBuffer.wrap(circuits);
            List<Optional<Proof>> results = new ArrayList<>(shares.length);
            for (int comparison = 0; comparison < shares.length; comparison++) {
                int first = layout.ofShare(comparison, 0);
                results.add(
                        made.evaluate(in, comparison, shares[comparison], extended.rows(), first, Asking.this::choice)
                                .map(Proof::of));
            }
            return results;
        }
    }

    private int choice(int transfer) {
        return (int) (choices[transfer / Long.SIZE] >>> transfer) & 1;
    }

    private int[] shares(byte[] corrections) {
        if (corrections.length != layout.comparisons() * Encoder.BITS * Layout.SHARE) {
            throw new NotAsAgreed();
        }
        ShareCounts counts = new ShareCounts(session, batch);
        ByteBuffer in = ByteBuffer.wrap(corrections);
        int[] shares = new int[layout.comparisons()];
        int comparison = 0;
        for (int number = 0; number < weights.length; number++) {
            for (int candidate = 0; candidate < layout.candidates().get(number); candidate++) {
                int share = counts.read(in, extended.rows(), layout.ofEncoding(number, 0), candidate, this::choice);
                shares[comparison++] = 200 * share - weights[number] & Layout.MASK;
            }
        }
        return shares;
    }
}
