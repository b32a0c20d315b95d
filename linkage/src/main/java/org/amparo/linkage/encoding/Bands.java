package org.amparo.linkage.encoding;

/**
 * How many keys an encoding gets, and of how much each is made: two encodings are brought together that share a key.
 * More rows bring fewer together that are not alike, more bands bring more together that are.
 *
 * <p>Locality-sensitive hashing by bands after Gionis, Indyk and Motwani, "Similarity Search in High Dimensions via Hashing"
 * (1999), section 3; for encodings of persons after Karapiperis and Verykios, "An LSH-Based Blocking Approach with a
 * Homomorphic Matching Technique for Privacy-Preserving Record Linkage" (2015).
 *
 * @param family what a row looks at
 * @param rows of each band, 1 to {@value #MOST_ROWS}
 * @param bands how many keys an encoding has, 1 to {@value #MOST_BANDS}
 */
public record Bands(Family family, int rows, int bands) {
    public static final int MOST_ROWS = 64;
    public static final int MOST_BANDS = 1000;

    /** What one row of a band looks at. */
    public enum Family {
        /** One bit of the encoding: two agree in it by their distance. For encodings of which about half the bits are set. */
        BITS {
            @Override
            public double agreement(double dice, double fill) {
                return 1 - 2 * fill * (1 - dice);
            }
        },
        /**
         * Which set bit comes first in an order that the key says: two agree by Jaccard's coefficient (Broder, "On the
         * Resemblance and Containment of Documents", 1997). For encodings of which few bits are set, since places that are
         * empty in both say nothing.
         */
        FIRST {
            @Override
            public double agreement(double dice, double fill) {
                return dice / (2 - dice);
            }
        };

        /**
         * How likely a row is the same in two encodings.
         *
         * @param dice how alike they are, 0 to 1
         * @param fill the share of bits that is set in each, 0 to 1
         */
        public abstract double agreement(double dice, double fill);
    }

    public Bands {
        if (rows < 1 || rows > MOST_ROWS || bands < 1 || bands > MOST_BANDS) {
            throw new IllegalArgumentException("1 to " + MOST_ROWS + " rows, and 1 to " + MOST_BANDS + " bands");
        }
    }

    /**
     * As few bands as bring together a wished share of the pairs that are so alike.
     *
     * @param recall the wished share, over 0 and under 1
     * @param dice how alike the pairs are
     * @param fill the share of bits that is set
     * @throws IllegalArgumentException if that would take more than {@value #MOST_BANDS} bands
     */
    public static Bands reaching(double recall, double dice, double fill, Family family, int rows) {
        if (!(recall > 0 && recall < 1)) {
            throw new IllegalArgumentException("the wished share is over 0 and under 1");
        }
        double band = Math.pow(family.agreement(dice, fill), rows);
        double bands = band >= 1 ? 1 : Math.max(1, Math.ceil(Math.log1p(-recall) / Math.log1p(-band)));
        if (!(bands <= MOST_BANDS)) {
            throw new IllegalArgumentException("pairs so little alike take more than " + MOST_BANDS + " bands");
        }
        return new Bands(family, rows, (int) bands);
    }

    /**
     * The share of pairs that share a key, of those that are so alike: 1 - (1 - a^rows)^bands, a being the agreement of a row.
     */
    public double recall(double dice, double fill) {
        return -Math.expm1(bands * Math.log1p(-Math.pow(family.agreement(dice, fill), rows)));
    }
}
