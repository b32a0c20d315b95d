package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.amparo.linkage.encoding.Encoding;
import org.amparo.linkage.psi.KeyOfferer;

/**
 * The side that asks whether its encodings are alike those of the other side, and hears it first. Its whole state is the seed: a
 * batch that is asked again, after the line broke or the program was started anew, is asked in the same bytes, as long as the
 * encodings, the numbers of candidates and the opening are the same.
 */
public final class ThresholdAsker {
    /** Bytes of chance that a seed needs. */
    public static final int SEED = Seeds.BYTES;

    /** Bytes of {@link #offer()}. */
    public static final int OFFER = KeyOfferer.OFFER;

    private final Seeds seeds;
    private final byte[] session;
    private final int percent;
    private final KeyOfferer offerer;
    private final TransferReceiver transfers;

    /**
     * @param seed drawn for this run alone, and known to this side alone
     * @param session 16 bytes, what both sides call the run
     * @param percent how alike two encodings must be at least: Dice's coefficient in hundredths, 1 to 100
     * @param opening what {@link ThresholdOpening#message()} of the other side said
     * @throws org.amparo.linkage.psi.NotAPoint when that is not as it must be
     */
    public ThresholdAsker(byte[] seed, byte[] session, int percent, byte[] opening) {
        this.seeds = new Seeds(seed);
        this.session = session.clone();
        this.percent = ThresholdOpening.checked(percent);
        this.offerer = new KeyOfferer(seeds.whole("offer"), session);
        this.transfers = new TransferReceiver(offerer.keys(opening), seeds.key("mask"), this.session);
    }

    /** Goes along with the first message of each batch. */
    public byte[] offer() {
        return offerer.offer();
    }

    /**
     * One of this side's encodings.
     *
     * @param candidates with how many of the other side's it is compared
     */
    public record Own(Encoding encoding, int candidates) {
        public Own {
            Layout.checked(encoding);
        }
    }

    /** Begins a batch of comparisons; no two batches of a run have the same number. */
    public Asking ask(int batch, List<Own> own) {
        Layout layout = new Layout(own.stream().map(Own::candidates).toList());
        long[] hiding = Stream.words(seeds.key("bits"), batch, layout.shareWords());
        long[] choices = new long[layout.words()];
        int word = 0;
        for (Own one : own) {
            long[] words = one.encoding().words();
            System.arraycopy(words, 0, choices, word, words.length);
            word += words.length;
        }
        System.arraycopy(hiding, 0, choices, word, hiding.length);
        int[] weights =
                own.stream().mapToInt(one -> percent * one.encoding().count()).toArray();
        return new Asking(layout, choices, weights, transfers.extend(batch, choices), session, batch);
    }

    /** What comes out for one pair: the proof that both are so alike, or nothing. */
    public record Proof(byte[] bytes) {
        /** Bytes of a proof. */
        public static final int BYTES = Label.BYTES;

        static Proof of(Label label) {
            ByteBuffer out = ByteBuffer.allocate(BYTES);
            label.write(out);
            return new Proof(out.array());
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Proof other && java.security.MessageDigest.isEqual(bytes, other.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Proof";
        }
    }
}
