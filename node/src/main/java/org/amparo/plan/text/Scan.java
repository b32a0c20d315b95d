package org.amparo.plan.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Text of which every character knows the line and column of the source that it came from. */
final class Scan {
    private final String text;
    private final int[] lines;
    private final int[] columns;

    private Scan(String text, int[] lines, int[] columns) {
        this.text = text;
        this.lines = lines;
        this.columns = columns;
    }

    /** One line, without blanks around it. */
    static Scan of(SourceLine line) {
        String text = line.text().strip();
        int lead = line.text().indexOf(text);
        int[] lines = new int[text.length()];
        Arrays.fill(lines, line.number());
        int[] columns = IntStream.range(lead + 1, lead + 1 + text.length()).toArray();
        return new Scan(text, lines, columns);
    }

    /** Several, with a line break between them that belongs to the end of the one before. */
    static Scan joined(List<Scan> parts) {
        int length = parts.stream().mapToInt(part -> part.text.length() + 1).sum() - 1;
        StringBuilder text = new StringBuilder(length);
        int[] lines = new int[length];
        int[] columns = new int[length];
        for (Scan part : parts) {
            if (!text.isEmpty()) {
                lines[text.length()] = lines[text.length() - 1];
                columns[text.length()] = columns[text.length() - 1] + 1;
                text.append('\n');
            }
            System.arraycopy(part.lines, 0, lines, text.length(), part.text.length());
            System.arraycopy(part.columns, 0, columns, text.length(), part.text.length());
            text.append(part.text);
        }
        return new Scan(text.toString(), lines, columns);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    Scan from(int start) {
        return between(start, text.length());
    }

    Scan between(int start, int end) {
        return new Scan(
                text.substring(start, end),
                Arrays.copyOfRange(lines, start, end),
                Arrays.copyOfRange(columns, start, end));
    }

    /** The same with one character changed. */
    Scan with(int offset, char letter) {
        return new Scan(text.substring(0, offset) + letter + text.substring(offset + 1), lines, columns);
    }

    int line(int offset) {
        return lines[offset];
    }

    int column(int offset) {
        return columns[offset];
    }

    /** The lines it came from, each once. */
    List<Integer> cited() {
        return IntStream.of(lines).distinct().boxed().toList();
    }
}
