package org.amparo.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The short forms and other spellings of given names, from {@code short-forms.csv}: a short form, and the full names that
 * it stands for, the commonest first. A full name stands for itself.
 */
final class ShortForms {
    static final ShortForms ALL = read();

    private static final int[] NOTHING = {};

    private final Map<String, int[]> stands = new HashMap<>();

    private ShortForms(Map<String, Set<String>> fulls) {
        Map<String, Integer> numbers = new HashMap<>();
        fulls.values().forEach(names -> names.forEach(name -> numbers.putIfAbsent(name, numbers.size() + 1)));
        numbers.forEach((name, number) -> stands.put(name, new int[] {number}));
        fulls.forEach((shortForm, names) -> {
            Set<String> all = new LinkedHashSet<>(names);
            if (numbers.containsKey(shortForm)) {
                all.add(shortForm);
            }
            stands.put(shortForm, all.stream().mapToInt(numbers::get).toArray());
        });
    }

    /** The numbers of the full names that a word may stand for; empty if the word is not known. */
    int[] stands(String plain) {
        int[] known = stands.get(plain);
        return known == null ? NOTHING : known;
    }

    private static ShortForms read() {
        Map<String, Set<String>> fulls = new HashMap<>();
        try (InputStream in = ShortForms.class.getResourceAsStream("short-forms.csv")) {
            if (in == null) {
                throw new IllegalStateException("short-forms.csv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                int comma = line.indexOf(',');
                Set<String> names = fulls.computeIfAbsent(word(line.substring(0, comma)), key -> new LinkedHashSet<>());
                for (String full : line.substring(comma + 1).split(" ")) {
                    names.add(word(full));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShortForms(fulls);
    }

    private static String word(String written) {
        return Words.plain(String.join("", Words.of(written)));
    }
}
