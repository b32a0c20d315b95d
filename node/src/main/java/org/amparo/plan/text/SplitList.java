package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Parts a list whose paragraphs stand one beneath the other without a blank line: a line begins the next one where it begins with
 * the number after the one before, in the same shape. A heading right above such a list is parted from it too.
 */
final class SplitList {
    private SplitList() {}

    /** One or more blocks. */
    static List<List<SourceLine>> of(List<SourceLine> lines) {
        int first = 0;
        while (first < lines.size() && number(lines.get(first)).isEmpty()) {
            first++;
        }
        if (first == lines.size() || (first > 0 && !isHeading(lines.subList(0, first)))) {
            return List.of(List.copyOf(lines));
        }
        List<List<SourceLine>> blocks = new ArrayList<>();
        if (first > 0) {
            blocks.add(List.copyOf(lines.subList(0, first)));
        }
        int from = first;
        for (int i = first + 1; i < lines.size(); i++) {
            if (follows(lines.get(from).text().strip(), lines.get(i).text().strip())) {
                blocks.add(List.copyOf(lines.subList(from, i)));
                from = i;
            }
        }
        blocks.add(List.copyOf(lines.subList(from, lines.size())));
        return blocks;
    }

    private static boolean isHeading(List<SourceLine> lines) {
        return new Block(0, lines).kind() == Block.Kind.HEADING;
    }

    private static Optional<PrintedNumber> number(SourceLine line) {
        String text = line.text().strip();
        if (isHeading(List.of(line))) {
            return Optional.empty();
        }
        return PrintedNumber.arabic(text).or(() -> PrintedNumber.roman(text));
    }

    /** Whether both begin with numbers of one shape, the second the one after the first. */
    static boolean follows(String before, String next) {
        return follows(PrintedNumber.arabic(before), PrintedNumber.arabic(next))
                || follows(PrintedNumber.roman(before), PrintedNumber.roman(next));
    }

    private static boolean follows(Optional<PrintedNumber> before, Optional<PrintedNumber> next) {
        return before.isPresent()
                && next.isPresent()
                && shape(before.get()).equals(shape(next.get()))
                && next.get().number().follows(before.get().number())
                && !next.get().number().equals(before.get().number());
    }

    /** What stands around the number. */
    private static String shape(PrintedNumber number) {
        return number.printed()
                .chars()
                .mapToObj(letter ->
                        "ivxlIVXL".indexOf(letter) >= 0 || Character.isDigit(letter) ? "" : Character.toString(letter))
                .collect(Collectors.joining())
                .replaceAll("\\s?" + ItemNumber.SUFFIX, "");
    }
}
