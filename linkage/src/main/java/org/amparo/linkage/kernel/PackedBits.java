package org.amparo.linkage.kernel;

/**
 * Encodings of one length, packed for comparison: eight records lie side by side, their first words, then their second
 * ones and so on, so that one vector of eight words holds the same word of eight records.
 *
 * <p>Not changed once built; may be read by many threads.
 */
public final class PackedBits {
    /** Records side by side. */
    static final int LANES = 8;

    private final int words;
    private final int size;
    private final long[] bits;
    private final short[] counts;
    private final short[] fewest;

    private PackedBits(int words, int size, long[] bits, short[] counts) {
        this.words = words;
        this.size = size;
        this.bits = bits;
        this.counts = counts;
        this.fewest = new short[groups()];
        for (int group = 0; group < fewest.length; group++) {
            short least = Short.MAX_VALUE;
            for (int record = group * LANES; record < Math.min(size, (group + 1) * LANES); record++) {
                least = (short) Math.min(least, counts[record]);
            }
            fewest[group] = least;
        }
    }

    /** How many words of 64 bits an encoding has. */
    public int words() {
        return words;
    }

    public int size() {
        return size;
    }

    /** How many bits of a record are set. */
    public int count(int record) {
        return counts[record];
    }

    /** One word of one record. */
    public long word(int record, int word) {
        return bits[place(words, record, word)];
    }

    int groups() {
        return (size + LANES - 1) / LANES;
    }

    long[] bits() {
        return bits;
    }

    /** The fewest bits that a record of the group has set. */
    int fewest(int group) {
        return fewest[group];
    }

    private static int place(int words, int record, int word) {
        return (record / LANES * words + word) * LANES + record % LANES;
    }

    /** Takes encodings in, one after the other. */
    public static final class Builder {
        private static final int MOST_WORDS = 256;

        private final int words;
        private final long[] bits;
        private final short[] counts;
        private int size;

        /**
         * @param words of 64 bits an encoding, 1 to 256
         * @param capacity how many encodings at most
         */
        public Builder(int words, int capacity) {
            if (words < 1 || words > MOST_WORDS || capacity < 0) {
                throw new IllegalArgumentException("1 to " + MOST_WORDS + " words, and no fewer than no records");
            }
            this.words = words;
            long length = ((long) capacity + LANES - 1) / LANES * LANES * words;
            this.bits = new long[Math.toIntExact(length)];
            this.counts = new short[capacity];
        }

        /**
         * Adds a record.
         *
         * @param encoding as many words as were said
         */
        public Builder add(long[] encoding) {
            if (encoding.length != words) {
                throw new IllegalArgumentException(
                        "an encoding of " + encoding.length + " words among those of " + words);
            }
            int count = 0;
            for (int word = 0; word < words; word++) {
                bits[place(words, size, word)] = encoding[word];
                count += Long.bitCount(encoding[word]);
            }
            counts[size++] = (short) count;
            return this;
        }

        public PackedBits build() {
            return new PackedBits(words, size, bits, counts);
        }
    }
}
