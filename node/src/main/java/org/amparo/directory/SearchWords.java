package org.amparo.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds authorities by words, whatever their case and accents, in what is public of them. */
final class SearchWords {
    private SearchWords() {}

    static boolean match(String words, Entry entry, String country) {
        String text = fold(text(entry.is().open(), country));
        return Arrays.stream(fold(words).split("\\s+")).allMatch(text::contains);
    }

    private static String text(Authority is, String country) {
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(country, is.mandate(), is.basis()),
                                is.names().values().stream(),
                                is.members().stream().flatMap(one -> Stream.of(one.institution(), one.role())),
                                is.contacts().stream().map(ContactPoint::post))
                        .flatMap(some -> some)
                        .toList());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
