package org.amparo.linkage.psi;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The side that asks. Its whole state is the seed: a batch that is asked about again, after the line broke or the program
 * was started anew, is blinded as before, as far as its keys are the same.
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
        return OPRF.hide(keys, blinds(batch, keys));
    }

    /**
     * What became of the keys of a batch.
     *
     * @param answers in the order of the keys
     * @throws NotAPoint when the answer is none, or not of as many keys
     */
    public List<Trace> traces(int batch, List<byte[]> keys, List<byte[]> answers) {
        return OPRF.revealed(keys, blinds(batch, keys), answers, key).stream()
                .map(Trace::of)
                .toList();
    }

    /** Another one for each key and place: of two keys that one number hides in turn, the difference would be seen. */
    private List<Secret> blinds(int batch, List<byte[]> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Secret.drawnFrom(of(keys.get(i)), (long) batch << Integer.SIZE | i))
                .toList();
    }

    private byte[] of(byte[] key) {
        return ByteBuffer.allocate(seed.length + key.length).put(seed).put(key).array();
    }
}
