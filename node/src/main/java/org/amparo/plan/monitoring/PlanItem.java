package org.amparo.plan.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A numbered item of the plan, as printed: {@code directive-21bis}, {@code mandate-4alt}. What was inserted beside a number
 * comes after it.
 *
 * @param kind directive, mandate, objective or principle
 * @param number as printed
 * @param suffix what stands behind the number: empty, bis, alt, or proposal for a paragraph without a number after it
 */
public record PlanItem(String kind, int number, String suffix) implements Comparable<PlanItem> {
    private static final Pattern ID =
            Pattern.compile("(directive|mandate|objective|principle)-([1-9]\\d{0,2})(bis|alt|-proposal)?");
    private static final List<String> KINDS = List.of("objective", "principle", "directive", "mandate");
    private static final int DIRECTIVES = 118;
    private static final int MANDATES = 19;

    private static final Comparator<PlanItem> AS_PRINTED = Comparator.comparingInt(
                    (PlanItem item) -> KINDS.indexOf(item.kind()))
            .thenComparingInt(PlanItem::number)
            .thenComparing(PlanItem::suffix);

    /** The item of that id; empty when an address or a file names none. */
    public static Optional<PlanItem> parse(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new PlanItem(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        Optional.ofNullable(parts.group(3))
                                .map(suffix -> suffix.replace("-", ""))
                                .orElse("")))
                : Optional.empty();
    }

    static PlanItem of(String id) {
        return parse(id).orElseThrow(() -> new IllegalArgumentException("no item of the plan has such an id"));
    }

    /** All that States are asked about: 120 directives and 19 mandates, as printed. */
    public static List<PlanItem> asked() {
        List<PlanItem> all = new ArrayList<>();
        IntStream.rangeClosed(1, DIRECTIVES).forEach(number -> all.add(new PlanItem("directive", number, "")));
        all.add(new PlanItem("directive", 21, "bis"));
        all.add(new PlanItem("directive", 49, "proposal"));
        IntStream.rangeClosed(1, MANDATES)
                .forEach(number -> all.add(new PlanItem("mandate", number, number == 4 ? "alt" : "")));
        return all.stream().sorted().toList();
    }

    public String id() {
        return kind + "-" + number + (suffix.equals("proposal") ? "-proposal" : suffix);
    }

    /** How the number is printed: {@code 21 bis}, {@code 4 ALT}. */
    public String printed() {
        return switch (suffix) {
            case "bis" -> number + " bis";
            case "alt" -> number + " " + suffix.toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    /** The message that names it; what is printed is its argument. */
    public String nameKey() {
        return "monitoring.item." + kind + (suffix.equals("proposal") ? "Proposal" : "");
    }

    @Override
    public int compareTo(PlanItem other) {
        return AS_PRINTED.compare(this, other);
    }
}
