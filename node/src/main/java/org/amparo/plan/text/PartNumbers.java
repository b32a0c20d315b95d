package org.amparo.plan.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts' Roman numbers: where two are the same, the place among the parts tells which was misread. */
final class PartNumbers {
    private final Map<String, String> printed = new TreeMap<>();

    private PartNumbers() {}

    static PartNumbers of(List<PartDraft> parts, Findings findings) {
        PartNumbers numbers = new PartNumbers();
        List<PartDraft> headed =
                parts.stream().filter(part -> part.heading.isPresent()).toList();
        long fitting = 0;
        long read = 0;
        for (int i = 0; i < headed.size(); i++) {
            Optional<Integer> value = value(headed.get(i));
            read += value.isPresent() ? 1 : 0;
            fitting += value.filter(place(i)::equals).isPresent() ? 1 : 0;
        }
        for (int i = 0; i < headed.size(); i++) {
            numbers.take(headed.get(i), i, fitting * 2 > read, findings);
        }
        return numbers;
    }

    private static Integer place(int index) {
        return index + 1;
    }

    private static Optional<Integer> value(PartDraft part) {
        return part.heading
                .flatMap(heading -> FindParts.numeral(heading.text()))
                .flatMap(numeral -> RomanNumber.value(numeral.replace(".", "")));
    }

    private void take(PartDraft part, int index, boolean byPlace, Findings findings) {
        Optional<String> numeral = part.heading.flatMap(heading -> FindParts.numeral(heading.text()));
        if (numeral.isEmpty()) {
            return;
        }
        int value = byPlace ? index + 1 : value(part).orElse(index + 1);
        String meant = RomanNumber.text(value) + ".";
        printed.put(part.id, RomanNumber.text(value));
        if (!meant.equals(numeral.get())) {
            Scan heading = part.heading.orElseThrow();
            findings.add(new Repair(
                    heading.line(0),
                    heading.column(0),
                    numeral.get(),
                    meant,
                    Repair.Kind.NUMBER,
                    Confidence.HIGH,
                    "the number of its place among the parts, which most of the others have"));
        }
    }

    Optional<String> printed(PartDraft part) {
        return Optional.ofNullable(printed.get(part.id));
    }
}
