package org.amparo.linkage.encoding;

/** What is done to an encoding before it is handed out, against who would guess from many encodings what their bits mean. */
public sealed interface Hardening {
    /**
     * Behind the bits their opposites, and all in an order that the key says: every encoding has as many bits set as not,
     * so that it does not tell long names from short ones. Twice as long. After Schnell and Borgs, "Randomized Response and
     * Balanced Bloom Filters for Privacy Preserving Record Linkage" (2016).
     */
    record Balanced() implements Hardening {}

    /**
     * The second half laid over the first by exclusive or: a bit stands for many features, and for none by itself. Half as
     * long. After Schnell and Borgs, "XOR-Folding for Bloom Filter-based Encryptions for Privacy-preserving Record Linkage"
     * (2016).
     */
    record Folded() implements Hardening {}

    /**
     * Every bit tells the opposite with a probability of its own, drawn anew for each encoding. Whoever sees a bit learns of
     * it no more than a factor of (1 - share) / share, once; two encodings of one record tell more than one. After Alaggan,
     * Gambs and Kermarrec, "BLIP: Non-interactive Differentially-Private Similarity Computation on Bloom Filters" (2012).
     *
     * @param share of the bits that are turned, over 0 and under 0.5
     */
    record Flipped(double share) implements Hardening {
        public Flipped {
            if (!(share > 0 && share < 0.5)) {
                throw new IllegalArgumentException("of the bits a share over 0 and under a half is turned");
            }
        }
    }
}
