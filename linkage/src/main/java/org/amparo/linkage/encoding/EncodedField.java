package org.amparo.linkage.encoding;

/**
 * A field as it is encoded.
 *
 * @param domain fields of one domain set the same bits for the same value, as a first and a second surname do that may
 *     stand in each other's place; not blank
 * @param content what its values are made up of
 * @param hashes how many bits each feature of a value sets, 1 to {@value #MOST_HASHES}: more for what shall weigh more in the
 *     encoding of a record
 */
public record EncodedField(String domain, Content content, int hashes) {
    /** Bits of a feature at most. */
    public static final int MOST_HASHES = 100;

    public EncodedField {
        if (domain.isBlank()) {
            throw new IllegalArgumentException("a field's bits need a domain");
        }
        if (hashes < 1 || hashes > MOST_HASHES) {
            throw new IllegalArgumentException("a feature sets 1 to " + MOST_HASHES + " bits");
        }
    }

    /** A field as one of the seven or eight of a person's record, so that about half of {@value Encoder#BITS} bits are set. */
    public static EncodedField of(String domain, Content content) {
        return new EncodedField(domain, content, content == Content.DATE ? 20 : 10);
    }
}
