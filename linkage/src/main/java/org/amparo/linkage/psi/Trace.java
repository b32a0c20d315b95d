package org.amparo.linkage.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What becomes of a key that passed the function. The answerer shows the tags of all its keys; whoever knows the proof that
 * goes with a tag had the key itself.
 *
 * <p>A tag has 96 bits: among ten million keys on each side two different ones have the same with a chance of one in 10^15.
 */
public record Trace(Tag tag, Proof proof) {
    private static final byte[] LABEL = "Amparo-private-match-trace-v1".getBytes(StandardCharsets.US_ASCII);

    /** Bytes of a tag. */
    public static final int TAG = 12;

    /** Bytes of a tag and its proof. */
    public static final int BYTES = TAG + 16;

    /** Shown to the other side. In the order in which they are shown, which says nothing of whose they are. */
    public record Tag(long high, int low) implements Comparable<Tag> {
        public void write(ByteBuffer out) {
            out.putLong(high).putInt(low);
        }

        public static Tag read(ByteBuffer in) {
            return new Tag(in.getLong(), in.getInt());
        }

        @Override
        public int compareTo(Tag other) {
            int order = Long.compareUnsigned(high, other.high);
            return order == 0 ? Integer.compareUnsigned(low, other.low) : order;
        }
    }

    /** Shown of keys that are claimed to be shared. */
    public record Proof(long high, long low) {}

    static Trace of(byte[] output) {
        MessageDigest sha = Sha.sha512();
        sha.update(LABEL);
        return read(ByteBuffer.wrap(sha.digest(output)));
    }

    public void write(ByteBuffer out) {
        tag.write(out);
        out.putLong(proof.high).putLong(proof.low);
    }

    public static Trace read(ByteBuffer in) {
        return new Trace(Tag.read(in), new Proof(in.getLong(), in.getLong()));
    }
}
