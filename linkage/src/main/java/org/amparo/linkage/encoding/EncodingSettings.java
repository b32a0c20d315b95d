package org.amparo.linkage.encoding;

import java.util.List;
import java.util.Optional;

/**
 * How records are encoded. Who wants to compare encodings needs the same settings and the same key.
 *
 * @param fields at least one; values are given in their order
 * @param saltedBy the field by which each record's bits are salted, as an index into {@code fields}: its year if it is a
 *     date, otherwise its value. A feature then sets other bits in records of other salt, so that frequencies tell less; but
 *     records that differ in the salt, or of which one has none, are no longer alike. After Niedermeyer, Steinmetzer, Kroll
 *     and Schnell, "Cryptanalysis of Basic Bloom Filters Used for Privacy Preserving Record Linkage" (2014)
 * @param hardening what is done to each encoding, in this order
 */
public record EncodingSettings(List<EncodedField> fields, Optional<Integer> saltedBy, List<Hardening> hardening) {
    public EncodingSettings {
        fields = List.copyOf(fields);
        hardening = List.copyOf(hardening);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("an encoding needs a field");
        }
        if (saltedBy.isPresent() && (saltedBy.get() < 0 || saltedBy.get() >= fields.size())) {
            throw new IllegalArgumentException("the salt is one of the fields");
        }
        if (Harden.bits(hardening, Encoder.BITS) < Long.SIZE) {
            throw new IllegalArgumentException("folded so often nothing is left");
        }
    }

    /** Neither salted nor hardened: for who compares encodings at home. */
    public static EncodingSettings plain(List<EncodedField> fields) {
        return new EncodingSettings(fields, Optional.empty(), List.of());
    }

    public EncodingSettings saltedBy(int field) {
        return new EncodingSettings(fields, Optional.of(field), hardening);
    }

    public EncodingSettings hardenedBy(Hardening... steps) {
        return new EncodingSettings(fields, saltedBy, List.of(steps));
    }

    /** How many bits an encoding has in the end: {@value Encoder#BITS} if hardening does not change it. */
    public int bits() {
        return Harden.bits(hardening, Encoder.BITS);
    }
}
