package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.linkage.threshold.ThresholdAsker;
import org.amparo.linkage.threshold.ThresholdAsker.Proof;
import org.amparo.matching.between.Refusal.Refused;

/** What the two sides say to each other while candidates are compared, as bytes; as {@link Wire} otherwise. */
final class CompareWire {
    /** Persons of the asking side in a batch at most. */
    static final int PERSONS = 64;
    /** With how many of the other side one of them is compared at most. */
    static final int CANDIDATES = 8;
    /** Bytes of a message at most; the largest that is sent has 1.25 MB. */
    static final int LARGEST = 1_300_000;

    private CompareWire() {}

    /** With how many each of the persons of a batch is compared. */
    static byte[] counts(List<Integer> counts) {
        var out = ByteBuffer.allocate(counts.size());
        counts.forEach(count -> out.put(count.byteValue()));
        return out.array();
    }

    static List<Integer> counts(byte[] body, int persons) {
        if (body.length != persons) {
            throw new Refused(Refusal.MALFORMED);
        }
        var counts = new ArrayList<Integer>(persons);
        for (byte count : body) {
            if (count < 0 || count > CANDIDATES) {
                throw new Refused(Refusal.MALFORMED);
            }
            counts.add((int) count);
        }
        return counts;
    }

    /**
     * A message of the comparison itself.
     *
     * @param offer what the asker offers in this run
     */
    record Step(byte[] offer, byte[] message) {
        byte[] bytes() {
            return ByteBuffer.allocate(offer.length + message.length)
                    .put(offer)
                    .put(message)
                    .array();
        }

        static Step read(byte[] body) {
            if (body.length < ThresholdAsker.OFFER) {
                throw new Refused(Refusal.MALFORMED);
            }
            return new Step(
                    Arrays.copyOf(body, ThresholdAsker.OFFER),
                    Arrays.copyOfRange(body, ThresholdAsker.OFFER, body.length));
        }
    }

    /** A comparison of a batch, by its number, and the proof that the two are alike. */
    record Alike(int comparison, Proof proof) {}

    static byte[] alike(List<Alike> all) {
        var out = ByteBuffer.allocate(all.size() * (Integer.BYTES + Proof.BYTES));
        all.forEach(one -> out.putInt(one.comparison()).put(one.proof().bytes()));
        return out.array();
    }

    static List<Alike> alike(byte[] body) {
        return Wire.whole(body, in -> {
            var all = new ArrayList<Alike>();
            while (in.hasRemaining()) {
                int comparison = in.getInt();
                var proof = new byte[Proof.BYTES];
                in.get(proof);
                all.add(new Alike(comparison, new Proof(proof)));
            }
            return all;
        });
    }
}
