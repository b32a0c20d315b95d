package org.amparo.linkage.encoding;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Encodes records: each feature of each value sets some of {@value #BITS} bits, which ones the key says. Records that have
 * features in common have bits in common.
 *
 * <p>Bloom filters of pairs of letters after Schnell, Bachteler and Reiher, "Privacy-preserving record linkage using Bloom
 * filters" (2009); one for all fields of a record, in which fields weigh by how many bits their features set, after the same,
 * "A Novel Error-Tolerant Anonymous Linking Code" (2011). The bits of a feature are drawn independently of each other, ten
 * bits of an HMAC each, and not by adding two hashes: that is what Niedermeyer, Steinmetzer, Kroll and Schnell, "Cryptanalysis
 * of Basic Bloom Filters Used for Privacy Preserving Record Linkage" (2014) broke first.
 *
 * <p>For one thread: it keeps what it read for the next record. The same key and settings give the same bits, unless bits are
 * {@linkplain Hardening.Flipped flipped}.
 */
public final class Encoder {
    /** Bits of an encoding before it is hardened. */
    public static final int BITS = 1024;

    private static final int PLACE_BITS = 10;
    private static final int MOST_KNOWN = 200_000;

    private final EncodingKey key;
    private final EncodingSettings settings;
    private final Harden harden;
    private final Features features = new Features();
    private final Map<Cell, short[]> known = new HashMap<>();

    /** @param chance decides which bits are flipped: where it matters, a {@link SecureRandom} */
    public Encoder(EncodingKey key, EncodingSettings settings, RandomGenerator chance) {
        this.key = key.derived("bits");
        this.settings = settings;
        this.harden = new Harden(settings.hardening(), key, chance);
    }

    public static Encoder of(EncodingKey key, EncodingSettings settings) {
        return new Encoder(key, settings, new SecureRandom());
    }

    /**
     * One encoding for all fields.
     *
     * @param values one for each field of the settings, empty where nothing is known
     * @throws IllegalArgumentException if there are more or fewer values than fields
     */
    public Encoding record(List<String> values) {
        String salt = salt(values);
        long[] words = new long[BITS / Long.SIZE];
        for (int field = 0; field < values.size(); field++) {
            set(field, values.get(field), salt, words);
        }
        return Encoding.owning(harden.of(words));
    }

    /** One encoding for each field; as {@link #record} otherwise. */
    public List<Encoding> fields(List<String> values) {
        String salt = salt(values);
        List<Encoding> encodings = new ArrayList<>(values.size());
        for (int field = 0; field < values.size(); field++) {
            long[] words = new long[BITS / Long.SIZE];
            set(field, values.get(field), salt, words);
            encodings.add(Encoding.owning(harden.of(words)));
        }
        return List.copyOf(encodings);
    }

    private String salt(List<String> values) {
        if (values.size() != settings.fields().size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + settings.fields().size() + " fields");
        }
        return settings.saltedBy()
                .map(field -> Features.stable(settings.fields().get(field).content(), values.get(field)))
                .orElse("");
    }

    private void set(int field, String value, String salt, long[] words) {
        EncodedField encoded = settings.fields().get(field);
        for (String feature : features.of(encoded.content(), value)) {
            for (short place : places(new Cell(encoded.domain(), encoded.hashes(), salt, feature))) {
                words[place >> 6] |= 1L << place;
            }
        }
    }

    /** A feature where it stands. */
    private record Cell(String domain, int hashes, String salt, String feature) {}

    private short[] places(Cell cell) {
        short[] places = known.get(cell);
        if (places == null) {
            places = drawn(cell);
            if (known.size() < MOST_KNOWN) {
                known.put(cell, places);
            }
        }
        return places;
    }

    private short[] drawn(Cell cell) {
        short[] places = new short[cell.hashes];
        int drawn = 0;
        for (int round = 0; drawn < places.length; round++) {
            ByteBuffer digest =
                    ByteBuffer.wrap(key.digest(cell.domain, cell.salt, cell.feature, Integer.toString(round)));
            // Three places of ten bits from every four bytes.
            while (digest.hasRemaining() && drawn < places.length) {
                int number = digest.getInt();
                for (int part = 0; part < 3 && drawn < places.length; part++) {
                    places[drawn++] = (short) (number >>> part * PLACE_BITS & BITS - 1);
                }
            }
        }
        return places;
    }
}
