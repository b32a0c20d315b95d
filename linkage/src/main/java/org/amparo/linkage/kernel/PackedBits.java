package org.amparo.linkage.kernel;

import java.util.Arrays;

/**
 * Encodings of one length, packed for comparison: sixteen records lie side by side, their first words, then their second
 * ones and so on, so that two vectors of eight words hold the same word of sixteen records.
 *
 * <p>Records lie in the order of their set bits, most of them first: so those side by side need about as many bits in common
 * with a query, and one number serves as the least for all sixteen. A place is where a record lies.
 *
 * <p>Not changed once built; may be read by many threads.
 */
public final class PackedBits {
    /** Records side by side. */
    static final int LANES = 16;

    private final int words;
    private final long[] bits;
    private final int[] records;
    private final short[] counts;

    private PackedBits(int words, long[] rows, short[] countOfRow) {
        this.words = words;
        this.records = mostBitsFirst(words, countOfRow);
        this.counts = new short[records.length];
        this.bits = new long[Math.toIntExact((long) groups() * LANES * evenWords())];
        for (int place = 0; place < records.length; place++) {
            int row = records[place];
            counts[place] = countOfRow[row];
            int at = place / LANES * LANES * evenWords() + place % LANES;
            for (int word = 0; word < words; word++) {
                bits[at + word * LANES] = rows[row * words + word];
            }
        }
    }

    /** The rows in the order in which they will lie, of equal ones the earlier first. */
    private static int[] mostBitsFirst(int words, short[] countOfRow) {
        int most = words * Long.SIZE;
        int[] next = new int[most + 2];
        for (short count : countOfRow) {
            next[most - count + 1]++;
        }
        for (int fewer = 1; fewer <= most; fewer++) {
            next[fewer] += next[fewer - 1];
        }
        int[] rows = new int[countOfRow.length];
        for (int row = 0; row < rows.length; row++) {
            rows[next[most - countOfRow[row]]++] = row;
        }
        return rows;
    }

    /** How many words of 64 bits an encoding has. */
    public int words() {
        return words;
    }

    /** As many, or one more without a bit: they are looked at in twos. */
    int evenWords() {
        return words + words % 2;
    }

    public int size() {
        return records.length;
    }

    int groups() {
        return (size() + LANES - 1) / LANES;
    }

    long[] bits() {
        return bits;
    }

    /** Which record, in the order in which they were added, lies at the place. */
    int record(int place) {
        return records[place];
    }

    /** How many bits are set in the record at the place. */
    int count(int place) {
        return counts[place];
    }

    /** The fewest bits that a record of the group has set. */
    int fewest(int group) {
        return counts[Math.min(size(), (group + 1) * LANES) - 1];
    }

    /** The most bits that a record of the group has set. */
    int most(int group) {
        return counts[group * LANES];
    }

    /** Takes encodings in, one after the other. While it packs them there are two of each in memory. */
    public static final class Builder {
        private static final int MOST_WORDS = 256;

        private final int words;
        private final long[] rows;
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
            this.rows = new long[Math.multiplyExact(capacity, words)];
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
            System.arraycopy(encoding, 0, rows, size * words, words);
            int count = 0;
            for (long word : encoding) {
                count += Long.bitCount(word);
            }
            counts[size++] = (short) count;
            return this;
        }

        public PackedBits build() {
            return new PackedBits(words, rows, Arrays.copyOf(counts, size));
        }
    }
}
