package org.amparo.plan.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The dictionary: {@code plan/words_es.txt}; empty for a language that has none. */
final class Words {
    private static final String FILE = "/plan/words_es.txt";

    private final Set<String> words = new HashSet<>();
    private final Map<Integer, List<String>> byLength;
    private final Map<String, Set<String>> misread = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Map<String, String> either = new HashMap<>();
    private final TextLanguage language;

    private Words(TextLanguage language, BufferedReader file) throws IOException {
        this.language = language;
        String section = "";
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            if (line.startsWith("[")) {
                section = line;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                take(section, line);
            }
        }
        byLength = new HashMap<>();
        words.stream()
                .sorted()
                .forEach(word -> byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(word));
        words.forEach(word -> Misreadings.of(word)
                .forEach(read ->
                        misread.computeIfAbsent(read, first -> new TreeSet<>()).add(word)));
    }

    static Words of(TextLanguage language) {
        InputStream stream = !language.hasDictionary()
                ? InputStream.nullInputStream()
                : Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE);
        try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Words(language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TextLanguage language() {
        return language;
    }

    private void take(String section, String line) {
        String[] parts = line.split(" ");
        switch (section) {
            case "[phrases]" -> phrases.put(Letters.withoutAccents(line), line);
            case "[either]" -> either.put(parts[0], parts[1]);
            default -> words.addAll(List.of(parts));
        }
    }

    /** Whether it is a word as it stands; capitals do not matter. */
    boolean has(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return words.contains(lower) || either.containsKey(lower);
    }

    /** The words that a scan can have read so, when it is none itself. */
    Set<String> misread(String word) {
        return misread.getOrDefault(word, Set.of());
    }

    /** Two neighbours in their right spelling, when they are known together; accents do not matter in the question. */
    Optional<String> phrase(String first, String second) {
        return Optional.ofNullable(phrases.get(
                Letters.withoutAccents(first.toLowerCase(Locale.ROOT) + " " + second.toLowerCase(Locale.ROOT))));
    }

    /** The other word of a pair that only the sentence tells apart; empty when it is in none. */
    String other(String word) {
        return either.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    List<String> ofLength(int length) {
        return byLength.getOrDefault(length, List.of());
    }
}
