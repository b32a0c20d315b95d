package org.amparo.plan.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of the source.
 *
 * @param number from 1
 */
record SourceLine(int number, String text) {
    static List<SourceLine> of(String source) {
        List<String> lines = source.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new SourceLine(i + 1, lines.get(i)))
                .toList();
    }

    boolean blank() {
        return text.isBlank();
    }
}
