package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles of all rooms are complete, and every text of a page comes from them. */
class BundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");
    private static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");
    private static final Pattern SAID =
            Pattern.compile("\\b(say|count|success|important|forRoles|forEveryone|NavigationEntry|Problem\\.of)\\(\\s*"
                    + "(?:HttpStatus\\.\\w+,\\s*)?\"([a-z]+\\.[\\w.]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.]*)\"");

    @Test
    void everyRoomSpeaksTheSameInFourLanguages() {
        for (String room : rooms()) {
            Set<String> spanish = bundle(room, "es").keySet();
            for (String language : LANGUAGES) {
                assertThat(bundle(room, language).keySet())
                        .as("keys of %s in %s", room, language)
                        .isEqualTo(spanish);
            }
        }
    }

    @Test
    void noTextIsEmptyAndEveryKeyBeginsWithItsRoom() {
        forEachText((room, language, key, text) -> {
            assertThat(key).as("a key of %s", room).startsWith(room + ".");
            assertThat(text).as("%s in %s", key, language).isNotBlank().isEqualTo(text.strip());
        });
    }

    @Test
    void aTranslationHasTheSamePlaceholders() {
        Map<String, String> spanish = texts();
        forEachText((room, language, key, text) -> assertThat(placeholders(text))
                .as("%s in %s", key, language)
                .isEqualTo(placeholders(spanish.getOrDefault(key, ""))));
    }

    /** Long texts are never the same in two languages, unless one was only copied. */
    @Test
    void aTranslationIsNotACopy() {
        Map<String, String> spanish = texts();
        forEachText((room, language, key, text) -> {
            if (!language.equals("es") && text.split(" ").length > 4) {
                assertThat(text).as("%s in %s", key, language).isNotEqualTo(spanish.get(key));
            }
        });
    }

    @Test
    void everyKeyThatIsSaidExists() {
        Set<String> known = texts().keySet();
        List<String> missing = new ArrayList<>();
        sources().forEach((file, source) -> {
            Matcher said = SAID.matcher(source);
            while (said.find()) {
                String key = said.group(2);
                List<String> needed = key.endsWith(".")
                        ? List.of()
                        : switch (said.group(1)) {
                            case "count" -> List.of(key + ".one", key + ".other");
                            case "Problem.of" -> List.of(key + ".title", key + ".detail");
                            default -> List.of(key);
                        };
                needed.stream().filter(one -> !known.contains(one)).forEach(one -> missing.add(one + " in " + file));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new TreeSet<>();
        sources().values().forEach(source -> {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                used.add(literal.group(1));
            }
        });
        List<String> families = used.stream().filter(one -> one.endsWith(".")).toList();
        assertThat(texts().keySet())
                .filteredOn(key -> !used.contains(key)
                        && !used.contains(key.replaceFirst("\\.(one|other|title|detail)$", ""))
                        && families.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void noTemplateHoldsWords() {
        Map<String, List<String>> words = new TreeMap<>();
        read(TEMPLATES, ".jte").forEach((file, source) -> {
            List<String> found = TemplateScan.words(source);
            if (!found.isEmpty()) {
                words.put(file, found);
            }
        });
        assertThat(words).isEmpty();
    }

    private interface TextCheck {
        void check(String room, String language, String key, String text);
    }

    private static void forEachText(TextCheck check) {
        for (String room : rooms()) {
            for (String language : LANGUAGES) {
                bundle(room, language).forEach((key, text) -> check.check(room, language, key, text));
            }
        }
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        rooms().forEach(room -> texts.putAll(bundle(room, "es")));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}|%d")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rooms() {
        return read(MESSAGES, ".properties").keySet().stream()
                .map(file -> file.replaceFirst("_[a-z]{2}\\.properties$", ""))
                .distinct()
                .toList();
    }

    /** Read by line, so that a key written twice is noticed. */
    private static Map<String, String> bundle(String room, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        Path file = MESSAGES.resolve(room + "_" + language + ".properties");
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("=", 2);
                    assertThat(parts).as("%s: %s", file, line).hasSize(2);
                    assertThat(texts.put(parts[0].strip(), parts[1]))
                            .as("%s twice in %s", parts[0], file)
                            .isNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>(read(CODE, ".java"));
        sources.putAll(read(TEMPLATES, ".jte"));
        return sources;
    }

    private static Map<String, String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
