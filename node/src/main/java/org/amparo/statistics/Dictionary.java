package org.amparo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.forms.MissingAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Gives each distinct set of codes of a dimension a small number. Where a case has one code, the set has one. A row then
 * costs one number per dimension, whatever the number of its codes, and counting is one addition.
 *
 * <p>Grows and never shrinks. For one thread; what readers see is {@link Codes}.
 */
final class Dictionary {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    /** By the text that the database gives; texts with the same codes in another order share a number. */
    private final Map<String, Integer> texts = new HashMap<>();

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private Codes view = new Codes(List.of(), List.of());

    /**
     * The codes of a dimension, as a snapshot holds them.
     *
     * @param values the codes, by number of the code
     * @param sets numbers of codes, by number of the set
     */
    record Codes(List<String> values, List<int[]> sets) {}

    /** The number of the set that the text of a column says: {@code {a,b}}, {@code a b}, {@code a}, or nothing. */
    int number(@Nullable String text) {
        String known = text == null ? "" : text;
        Integer number = texts.get(known);
        if (number == null) {
            number = numberOf(known);
            texts.put(known, number);
        }
        return number;
    }

    private int numberOf(String text) {
        String bare = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
        String[] parts = bare.isBlank() ? new String[] {MissingAnswer.NOT_ASKED_CODE} : bare.split("[, ]+");
        List<Integer> set =
                Arrays.stream(parts).map(this::code).distinct().sorted().toList();
        Integer number = numbers.get(set);
        if (number == null) {
            number = sets.size();
            sets.add(set.stream().mapToInt(Integer::intValue).toArray());
            numbers.put(set, number);
        }
        return number;
    }

    private Integer code(String code) {
        Integer number = codes.get(code);
        if (number == null) {
            number = values.size();
            values.add(code);
            codes.put(code, number);
        }
        return number;
    }

    /** What is known by now, unchanged by what is learnt later. */
    Codes view() {
        if (view.sets().size() != sets.size()) {
            view = new Codes(List.copyOf(values), List.copyOf(sets));
        }
        return view;
    }
}
