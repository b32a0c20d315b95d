package org.amparo.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers of a form, by name of the field: {@code profile.sex}, {@code events[1].place.country}. Either as somebody
 * typed them, or in canonical form: codes, ISO dates, digits.
 *
 * <p>Names are the paths by which the domain names its flaws. A field without an answer is not there.
 */
record Sheet(Map<String, List<String>> answers) {
    static final Sheet BLANK = new Sheet(Map.of());

    Sheet {
        var kept = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, values) -> {
            var said = values.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty()) {
                kept.put(name, said);
            }
        });
        answers = java.util.Collections.unmodifiableMap(kept);
    }

    /** What a form sent. */
    static Sheet posted(Map<String, String[]> parameters) {
        return new Sheet(parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    List<String> all(String name) {
        return answers.getOrDefault(name, List.of());
    }

    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** The answer, or that one where there is none. */
    String code(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    boolean has(String name) {
        return answers.containsKey(name);
    }

    Sheet with(String name, List<String> values) {
        var more = new LinkedHashMap<>(answers);
        more.put(name, values);
        return new Sheet(more);
    }

    Sheet with(String name, String value) {
        return with(name, List.of(value));
    }

    /** These answers and, where both have one, the other's. */
    Sheet with(Sheet other) {
        var more = new LinkedHashMap<>(answers);
        more.putAll(other.answers);
        return new Sheet(more);
    }

    /** The answers whose name begins so. */
    Sheet under(String prefix) {
        return only(name -> name.startsWith(prefix));
    }

    Sheet without(String prefix) {
        return only(name -> !name.startsWith(prefix));
    }

    Sheet only(java.util.function.Predicate<String> names) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.keySet().removeIf(names.negate());
        return new Sheet(fewer);
    }

    /** The same answers under another beginning of their names. */
    Sheet renamed(String prefix, String newPrefix) {
        var moved = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, values) ->
                moved.put(name.startsWith(prefix) ? newPrefix + name.substring(prefix.length()) : name, values));
        return new Sheet(moved);
    }

    /** How many rows a list has: one more than the greatest index. */
    int rows(String list) {
        return indexes(list).stream().mapToInt(index -> index + 1).max().orElse(0);
    }

    /** The rows of a list that are not blank, closed up: 0, 1, 2 … */
    Sheet compacted(String list, java.util.function.Predicate<Sheet> blank) {
        var result = without(list + "[");
        int next = 0;
        for (int index : indexes(list)) {
            var row = under(row(list, index));
            if (!blank.test(row)) {
                result = result.with(row.renamed(row(list, index), row(list, next)));
                next++;
            }
        }
        return result;
    }

    /** The beginning of the names of one row: {@code events[2].} */
    static String row(String list, int index) {
        return list + "[" + index + "].";
    }

    private TreeSet<Integer> indexes(String list) {
        var shape = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})\\]\\..*");
        return answers.keySet().stream()
                .map(shape::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Answers may say who somebody is. */
    @Override
    public String toString() {
        return "Sheet[" + answers.size() + " answers]";
    }
}
