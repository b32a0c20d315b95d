package org.amparo.linkage.psi;

import java.util.List;

/** The side that answers. Its whole state is a secret, drawn for one run: what is asked twice is answered twice alike. */
public final class Answerer {
    private static final Oprf OPRF = new Oprf(Mode.OPRF);

    private final Secret secret;

    public Answerer(Secret secret) {
        this.secret = secret;
    }

    /** What the asker needs to know of the secret to read answers. */
    public byte[] key() {
        return OPRF.publicKey(secret);
    }

    /**
     * Answers a batch, in its order. How many are asked is for the caller to limit: each is a question.
     *
     * @throws NotAPoint when one of them is none
     */
    public List<byte[]> answer(List<byte[]> blinded) {
        return OPRF.evaluate(secret, blinded);
    }

    /** What becomes of this side's own keys, in their order. */
    public List<Trace> traces(List<byte[]> keys) {
        return OPRF.outputs(secret, keys).stream().map(Trace::of).toList();
    }
}
