package org.amparo.matching.between;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.linkage.psi.Oprf;
import org.amparo.linkage.psi.Trace;
import org.amparo.matching.between.Refusal.Refused;

/** What the two sides say to each other, as bytes: numbers big-endian, lists without separators. None of it is about a person. */
final class Wire {
    /** Keys of a batch at most. */
    static final int BATCH = 8_000;
    /** Bytes of a page of tags: a whole number of them. */
    static final int PAGE = 20_000 * Trace.TAG;

    private Wire() {}

    /**
     * What a run begins with.
     *
     * @param agreement hash of the agreement as the asking side holds it
     */
    record Begin(byte[] agreement, int persons) {
        byte[] bytes() {
            return ByteBuffer.allocate(36).put(agreement).putInt(persons).array();
        }

        static Begin read(byte[] body) {
            return whole(body, in -> {
                var hash = new byte[32];
                in.get(hash);
                return new Begin(hash, in.getInt());
            });
        }
    }

    /**
     * The answer to it.
     *
     * @param persons how many the answering side's set has
     * @param key what the asker needs to read the answers of this run
     */
    record Begun(int persons, byte[] key) {
        byte[] bytes() {
            return ByteBuffer.allocate(4 + Oprf.ELEMENT)
                    .putInt(persons)
                    .put(key)
                    .array();
        }

        static Begun read(byte[] body) {
            return whole(body, in -> {
                int persons = in.getInt();
                var key = new byte[Oprf.ELEMENT];
                in.get(key);
                return new Begun(persons, key);
            });
        }
    }

    static byte[] elements(List<byte[]> elements) {
        var out = ByteBuffer.allocate(elements.size() * Oprf.ELEMENT);
        elements.forEach(out::put);
        return out.array();
    }

    static List<byte[]> elements(byte[] body) {
        return whole(body, in -> {
            var all = new ArrayList<byte[]>();
            while (in.hasRemaining()) {
                var one = new byte[Oprf.ELEMENT];
                in.get(one);
                all.add(one);
            }
            return all;
        });
    }

    /**
     * A part of the list of tags.
     *
     * @param ready how many persons' keys are made; until all are there are no tags
     * @param pages how many parts there are
     */
    record Tags(int ready, int pages, byte[] tags) {
        byte[] bytes() {
            return ByteBuffer.allocate(8 + tags.length)
                    .putInt(ready)
                    .putInt(pages)
                    .put(tags)
                    .array();
        }

        static Tags read(byte[] body) {
            return whole(body, in -> {
                int ready = in.getInt();
                int pages = in.getInt();
                var tags = new byte[in.remaining()];
                in.get(tags);
                return new Tags(ready, pages, tags);
            });
        }
    }

    /** A person of the asking side and the keys that it says both have. */
    record Claim(UUID own, List<Trace> traces) {}

    static byte[] claims(List<Claim> claims) {
        var out = ByteBuffer.allocate(claims.stream()
                .mapToInt(claim -> 17 + claim.traces().size() * Trace.BYTES)
                .sum());
        for (var claim : claims) {
            put(out, claim.own());
            out.put((byte) claim.traces().size());
            claim.traces().forEach(trace -> trace.write(out));
        }
        return out.array();
    }

    static List<Claim> claims(byte[] body) {
        return whole(body, in -> {
            var all = new ArrayList<Claim>();
            while (in.hasRemaining()) {
                var own = uuid(in);
                int many = in.get() & 0xff;
                var traces = new ArrayList<Trace>(many);
                for (int i = 0; i < many; i++) {
                    traces.add(Trace.read(in));
                }
                all.add(new Claim(own, traces));
            }
            return all;
        });
    }

    /**
     * Two persons who are taken for one.
     *
     * @param asked what the asking side calls the person
     * @param answered what the answering side does
     * @param kinds which kinds of key they share, a bit each in the order of the agreement
     */
    record Shared(UUID asked, UUID answered, int kinds) {}

    static byte[] shared(List<Shared> all) {
        var out = ByteBuffer.allocate(all.size() * 36);
        for (var one : all) {
            put(out, one.asked());
            put(out, one.answered());
            out.putInt(one.kinds());
        }
        return out.array();
    }

    static List<Shared> shared(byte[] body) {
        return whole(body, in -> {
            var all = new ArrayList<Shared>();
            while (in.hasRemaining()) {
                all.add(new Shared(uuid(in), uuid(in), in.getInt()));
            }
            return all;
        });
    }

    static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    static <T> T whole(byte[] body, Function<ByteBuffer, T> read) {
        try {
            var in = ByteBuffer.wrap(body);
            T value = read.apply(in);
            if (in.hasRemaining()) {
                throw new Refused(Refusal.MALFORMED);
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new Refused(Refusal.MALFORMED);
        }
    }
}
