package org.amparo.linkage.threshold;

import org.amparo.linkage.psi.KeyChooser;

/**
 * What the answering side says before the asker can ask. Its whole state is the seed, drawn for one run: the same seed opens,
 * and answers, the same.
 */
public final class ThresholdOpening {
    /** Bytes of {@link #message()}. */
    public static final int BYTES = KeyChooser.MESSAGE;

    private final Seeds seeds;
    private final byte[] session;
    private final int percent;
    private final KeyChooser chooser;

    /**
     * @param seed at least {@value ThresholdAsker#SEED} bytes drawn for this run alone, and known to this side alone
     * @param session 16 bytes, what both sides call the run
     * @param percent how alike two encodings must be at least: Dice's coefficient in hundredths, 1 to 100
     */
    public ThresholdOpening(byte[] seed, byte[] session, int percent) {
        this.seeds = new Seeds(seed);
        this.session = session.clone();
        this.percent = checked(percent);
        this.chooser = new KeyChooser(seeds.whole("choices"), session);
    }

    static int checked(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("two encodings are 1 to 100 hundredths alike");
        }
        return percent;
    }

    public byte[] message() {
        return chooser.message();
    }

    /**
     * The side that answers whoever made an offer.
     *
     * @throws org.amparo.linkage.psi.NotAPoint when the offer is none
     */
    public ThresholdAnswerer answerer(byte[] offer) {
        TransferSender sender = new TransferSender(chooser.choices(), chooser.keys(offer), session);
        return new ThresholdAnswerer(seeds, session, percent, sender);
    }
}
