package org.amparo.linkage.psi;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The side that asks. Its whole state is the seed: a batch that is asked about again, after the line broke or the program
 * was started anew, is blinded as before.
 */
public final class Asker {
    /** Bytes of chance that a seed needs. */
    public static final int SEED = 32;

    private static final Oprf OPRF = new Oprf(Mode.OPRF);

    private final byte[] seed;
    private final Multiples key;

    /**
     * @param seed drawn for this run alone, and known to this side alone
     * @param key the answerer's, for this run
     * @throws NotAPoint when it is none
     */
    public Asker(byte[] seed, byte[] key) {
        if (seed.length < SEED) {
            throw new IllegalArgumentException("a seed needs " + SEED + " bytes of chance");
        }
        this.seed = seed.clone();
        this.key = new Multiples(P256.read(key));
    }

    /** The keys of a batch, blinded: in their order, which should be by chance. */
    public List<byte[]> blind(int batch, List<byte[]> keys) {
        return OPRF.hide(keys, blinds(batch, keys.size()));
    }

    /**
     * What became of the keys of a batch.
     *
     * @param answers in the order of the keys
     * @throws NotAPoint when the answer is none, or not of as many keys
     */
    public List<Trace> traces(int batch, List<byte[]> keys, List<byte[]> answers) {
        return OPRF.revealed(keys, blinds(batch, keys.size()), answers, key).stream()
                .map(Trace::of)
                .toList();
    }

    private List<Secret> blinds(int batch, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Secret.drawnFrom(seed, (long) batch << Integer.SIZE | i))
                .toList();
    }
}
