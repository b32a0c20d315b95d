package org.amparo.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The short forms of given names, from {@code short-forms.csv}: a short form, and the full names that it stands for, the
 * commonest first. A full name stands for itself. Names that sound alike count as one: Vitinho is short for Vítor and for
 * Victor, and Veto, which nobody wrote into the file, is Beto.
 */
final class ShortForms {
    static final ShortForms ALL = read();

    private static final int[] NOTHING = {};

    /** A word is sought by its sound only if enough of it is heard. */
    private static final int HEARD_ENOUGH = 4;

    private final Map<String, int[]> byText = new HashMap<>();
    private final Map<String, int[]> bySound = new HashMap<>();

    private ShortForms(Map<String, Set<String>> fulls) {
        Map<String, Integer> numbers = new HashMap<>();
        fulls.values()
                .forEach(names -> names.forEach(name -> {
                    String heard = PhoneticCode.of(name);
                    int number = numbers.computeIfAbsent(heard, key -> numbers.size() + 1);
                    byText.put(name, new int[] {number});
                    bySound.putIfAbsent(heard, new int[] {number});
                }));
        fulls.forEach((shortForm, names) -> {
            Set<Integer> all = new LinkedHashSet<>();
            names.forEach(name -> all.add(numbers.getOrDefault(PhoneticCode.of(name), 0)));
            if (byText.containsKey(shortForm)) {
                all.add(numbers.getOrDefault(PhoneticCode.of(shortForm), 0));
            }
            int[] stands = all.stream().mapToInt(Integer::intValue).toArray();
            byText.put(shortForm, stands);
            bySound.putIfAbsent(PhoneticCode.of(shortForm), stands);
        });
    }

    /** The numbers of the full names that a word may stand for; empty if neither it nor its sound is known. */
    int[] stands(String plain, String heard) {
        int[] known = byText.get(plain);
        if (known == null && heard.length() >= HEARD_ENOUGH) {
            known = bySound.get(heard);
        }
        return known == null ? NOTHING : known;
    }

    private static ShortForms read() {
        Map<String, Set<String>> fulls = new LinkedHashMap<>();
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
