package org.amparo.matching.between;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.PersonId;
import org.amparo.linkage.encoding.Encoder;
import org.amparo.linkage.encoding.Encoding;

/** Whom of this side the persons of a batch are compared with. Kept sealed until the run ends. */
record Candidates(List<Asked> asked) {
    private static final int ENCODING = Encoder.BITS / Byte.SIZE;

    Candidates {
        asked = List.copyOf(asked);
    }

    /**
     * A person of the asking side.
     *
     * @param own what that side calls the person in this run
     */
    record Asked(UUID own, List<Candidate> candidates) {
        Asked {
            candidates = List.copyOf(candidates);
        }
    }

    /** @param kinds which kinds of key both share, a bit each */
    record Candidate(PersonId person, int kinds, Encoding encoding) {}

    /** How many comparisons each of the asked is in. */
    List<Integer> counts() {
        return asked.stream().map(one -> one.candidates().size()).toList();
    }

    List<List<Encoding>> encodings() {
        return asked.stream()
                .map(one -> one.candidates().stream().map(Candidate::encoding).toList())
                .toList();
    }

    List<Candidate> all() {
        return asked.stream().flatMap(one -> one.candidates().stream()).toList();
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(
                asked.size() * (16 + Integer.BYTES) + all().size() * (Long.BYTES + Integer.BYTES + ENCODING));
        asked.forEach(one -> {
            Wire.put(out, one.own());
            out.putInt(one.candidates().size());
            one.candidates().forEach(candidate -> {
                out.putLong(candidate.person().value()).putInt(candidate.kinds());
                write(candidate.encoding(), out);
            });
        });
        return out.array();
    }

    static Candidates read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var asked = new ArrayList<Asked>();
        while (in.hasRemaining()) {
            var own = Wire.uuid(in);
            int many = in.getInt();
            var candidates = new ArrayList<Candidate>(many);
            for (int i = 0; i < many; i++) {
                candidates.add(new Candidate(new PersonId(in.getLong()), in.getInt(), encoding(in)));
            }
            asked.add(new Asked(own, candidates));
        }
        return new Candidates(asked);
    }

    static void write(Encoding encoding, ByteBuffer out) {
        for (long word : encoding.words()) {
            out.putLong(word);
        }
    }

    static Encoding encoding(ByteBuffer in) {
        var words = new long[Encoder.BITS / Long.SIZE];
        for (int word = 0; word < words.length; word++) {
            words[word] = in.getLong();
        }
        return Encoding.of(words);
    }
}
