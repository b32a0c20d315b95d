package org.amparo.linkage.threshold;

import java.nio.ByteBuffer;
import java.util.List;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;

/**
 * Where what stands among the transfers of a batch: first one for each bit of each of the asker's encodings, then one for each
 * bit of the asker's share in each comparison.
 *
 * @param candidates with how many each of the asker's encodings is compared
 */
record Layout(List<Integer> candidates) {
    /** Encodings of one batch at most: more would take too much memory at once. */
    static final int MOST = 4_096;

    /** Bytes of a share, which counts by the number of two to the power of {@link SignCircuit#BITS}. */
    static final int SHARE = SignCircuit.BITS / Byte.SIZE;

    static final int MASK = (1 << SignCircuit.BITS) - 1;

    private static final int WORDS = Encoder.BITS / Long.SIZE;

    Layout {
        candidates = List.copyOf(candidates);
        if (candidates.stream().anyMatch(many -> many < 0) || candidates.size() > MOST) {
            throw new NotAsAgreed();
        }
    }

    int comparisons() {
        return candidates.stream().mapToInt(Integer::intValue).sum();
    }

    /** The transfer of a bit of an encoding. */
    int ofEncoding(int number, int bit) {
        return number * Encoder.BITS + bit;
    }

    /** The transfer of a bit of a share. */
    int ofShare(int comparison, int bit) {
        return candidates.size() * Encoder.BITS + comparison * SignCircuit.BITS + bit;
    }

    /** Words of all choices, an even number. */
    int words() {
        return candidates.size() * WORDS + shareWords();
    }

    int shareWords() {
        return (comparisons() * SignCircuit.BITS + 127) / 128 * 2;
    }

    static Encoding checked(Encoding encoding) {
        if (encoding.bits() != Encoder.BITS) {
            throw new IllegalArgumentException("encodings of " + Encoder.BITS + " bits are compared");
        }
        return encoding;
    }

    static int readShare(ByteBuffer in) {
        return (in.get() & 0xff) << 16 | (in.get() & 0xff) << 8 | in.get() & 0xff;
    }

    static void writeShare(int share, ByteBuffer out) {
        out.put((byte) (share >> 16)).put((byte) (share >> 8)).put((byte) share);
    }
}
