package org.amparo.plan.negotiation;

import java.util.List;
import java.util.stream.IntStream;
import org.amparo.plan.text.Amendment;

/**
 * What a person needs to see to settle what the scan left in doubt.
 *
 * @param lines of the source around it, as scanned
 * @param readings the likelier first
 */
record Trace(List<Line> lines, List<Reading> readings, List<Sign> signs) {
    static final Trace NONE = new Trace(List.of(), List.of(), List.of());
    private static final int AROUND = 1;

    Trace {
        lines = List.copyOf(lines);
        readings = List.copyOf(readings);
        signs = List.copyOf(signs);
    }

    /**
     * A line of the source.
     *
     * @param number from 1
     * @param cited whether it holds what is in doubt, or only leads to it
     */
    record Line(int number, String words, boolean cited) {}

    /** A way to read it. */
    record Reading(String kind, String oldWords, String newWords) {}

    /** A sign and whether it speaks for the first reading. */
    record Sign(String sign, String words, boolean speaksFor) {}

    static Trace of(Amendment.Undecided amendment, List<String> source) {
        return new Trace(
                lines(amendment.facts().lines(), source),
                amendment.readings().stream()
                        .map(one -> new Reading(one.kind(), one.oldWords(), one.newWords()))
                        .toList(),
                amendment.facts().evidence().stream()
                        .map(one -> new Sign(one.sign().word(), one.words(), one.speaksFor()))
                        .toList());
    }

    static Trace of(int line, List<String> source) {
        return new Trace(lines(List.of(line), source), List.of(), List.of());
    }

    private static List<Line> lines(List<Integer> cited, List<String> source) {
        if (cited.isEmpty()) {
            return List.of();
        }
        int first = Math.max(1, cited.getFirst() - AROUND);
        int last = Math.min(source.size(), cited.getLast() + AROUND);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Line(number, source.get(number - 1), cited.contains(number)))
                .toList();
    }
}
