package org.amparo.exchange.jsonlines;

import java.util.Optional;

/**
 * The first line of the file, which says what it is, and the last, which says that nothing is missing.
 *
 * @param amparo {@code cases}, {@code end}
 * @param version of the format, in the first line
 * @param count how many cases stand between the two, in the last line
 */
record Frame(String amparo, Optional<Integer> version, Optional<Long> count) {
    static final Frame FIRST = first(2);
    /** Notes are texts there, and nothing says what they are about. */
    private static final Frame EARLIER = first(1);

    private static Frame first(int version) {
        return new Frame("cases", Optional.of(version), Optional.empty());
    }

    boolean isOfKnownVersion() {
        return equals(FIRST) || equals(EARLIER);
    }

    static Frame last(long cases) {
        return new Frame("end", Optional.empty(), Optional.of(cases));
    }
}
