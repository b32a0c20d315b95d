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
    static final int VERSION = 1;

    static final Frame FIRST = new Frame("cases", Optional.of(VERSION), Optional.empty());

    static Frame last(long cases) {
        return new Frame("end", Optional.empty(), Optional.of(cases));
    }
}
