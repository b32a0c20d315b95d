package org.amparo.plan.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the plan calls itself.
 *
 * @param name {@code Tercer Plan de Trabajo para …}
 * @param from the first year of its period
 * @param to the last
 */
public record PlanTitle(String name, int from, int to) {
    private static final Pattern NAMED =
            Pattern.compile("(\\p{Lu}\\p{Ll}+ (?:Plan de Trabajo|Work Plan|Plano de Trabalho|Plan de [Tt]ravail)"
                    + " (?:[^.,;:()]{10,200})) \\((\\d{4})[-–](\\d{4})\\)");

    /** The plan of the latest period that the preamble names: plans tell of those before them. */
    public static Optional<PlanTitle> of(PlanText plan) {
        return plan.items(ItemKind.PREAMBLE).stream()
                .map(Item::text)
                .flatMap(text -> NAMED.matcher(text).results())
                .map(PlanTitle::read)
                .max(Comparator.comparingInt(PlanTitle::from));
    }

    private static PlanTitle read(MatchResult named) {
        return new PlanTitle(named.group(1), Integer.parseInt(named.group(2)), Integer.parseInt(named.group(3)));
    }

    /** {@code 2021-2026}. */
    public String period() {
        return from + "-" + to;
    }

    /** Reads a period; empty when it is none. */
    public static Optional<PlanTitle> named(String name, String period) {
        var years = Pattern.compile("(\\d{4})-(\\d{4})").matcher(period);
        List<Integer> read = years.matches()
                ? List.of(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
                : List.of();
        return read.isEmpty() || read.getFirst() > read.getLast()
                ? Optional.empty()
                : Optional.of(new PlanTitle(name, read.getFirst(), read.getLast()));
    }
}
