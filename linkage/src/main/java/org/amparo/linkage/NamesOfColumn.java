package org.amparo.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.amparo.linkage.Field.Sketch;
import org.amparo.linkage.names.Name;
import org.amparo.linkage.names.NameReader;
import org.amparo.linkage.names.Token;

/** The names of one column, each read once: reading a name is dear, and a million records have few different ones. */
final class NamesOfColumn {
    private static final int BEGINNING = 3;
    private static final int AT_ONCE = 20_000;

    private final Map<String, Name> written = new HashMap<>();
    private final Map<String, Name> tidied = new HashMap<>();

    NamesOfColumn(Column column) {
        List<Name> names = read(column.values());
        for (int value = 0; value < names.size(); value++) {
            written.put(column.values().get(value), names.get(value));
            tidied.putIfAbsent(names.get(value).spelling(), names.get(value));
        }
    }

    /** Each thread reads some thousands, so that a word that stands in many names is worked out once for those. */
    private static List<Name> read(List<String> values) {
        return IntStream.range(0, (values.size() + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .boxed()
                .flatMap(piece -> {
                    NameReader reader = new NameReader();
                    return values.subList(piece * AT_ONCE, Math.min(values.size(), (piece + 1) * AT_ONCE)).stream()
                            .map(reader::read);
                })
                .toList();
    }

    /** The name written in one way; empty if nothing in it is a name. */
    String tidy(String value) {
        Name name = name(written, value);
        return name.isEmpty() ? "" : name.spelling();
    }

    /** What a tidy name has in common with those that are the same but for ñ and ç. */
    String normal(String tidy) {
        return name(tidied, tidy).normal();
    }

    List<Name> of(List<String> tidy) {
        return tidy.stream().map(value -> name(tidied, value)).toList();
    }

    /** Sketches by how the words sound, any of them. */
    Sketch sounds(int width) {
        return words(
                "sounds",
                width,
                token -> token.phonetic() == 0 ? "" : Long.toString(token.phonetic(), Character.MAX_RADIX));
    }

    /** By the words themselves, any of them. */
    Sketch words(int width) {
        return words("word", width, Token::text);
    }

    /** By the full name that the first word is short for. */
    Sketch standsFor() {
        return words("stands for", 1, token -> token.hypocoristic() == 0 ? token.text() : "#" + token.hypocoristic());
    }

    /** By how the first word begins. */
    Sketch beginning() {
        return words(
                "beginning",
                1,
                token -> token.text()
                        .substring(0, Math.min(BEGINNING, token.text().length())));
    }

    private Sketch words(String name, int width, Function<Token, String> of) {
        return new Sketch(
                name,
                width,
                value -> name(tidied, value).tokens().stream()
                        .map(of)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(width)
                        .toList());
    }

    private static Name name(Map<String, Name> names, String value) {
        Name name = names.get(value);
        return name == null ? Name.of(value) : name;
    }
}
