package org.amparo.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for a person by, as it was typed. It opens nobody, but may be what a person is called: it does not show
 * itself.
 */
public record Sought(By by, String text) {
    /** A longer text is nobody's. */
    public static final int LONGEST = 200;

    public Sought {
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long to be looked for");
        }
    }

    /** What a person is looked for by. */
    public enum By {
        NAME,
        DOCUMENT,
        PHONE,
        EMAIL;

        /** The code under which forms, messages and the log know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All that a person can be looked for by; a single name is not, since it is that of many. */
    public static List<Sought> allOf(Identity identity) {
        var name = Stream.of(identity.firstName(), identity.middleName(), identity.secondName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        var numbers = Arrays.stream(By.values())
                .filter(by -> by != By.NAME)
                .flatMap(by -> ExactValues.values(identity, kind(by)).map(value -> cut(by, value)));
        return Stream.concat(Stream.of(cut(By.NAME, name)), numbers)
                .filter(sought -> sought.saysSomething() && !sought.isCommon())
                .distinct()
                .toList();
    }

    private static Sought cut(By by, String text) {
        return new Sought(by, text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /** Its words, for the log, which keeps none of them as they are. */
    public List<String> words() {
        return by == By.NAME
                ? Arrays.stream(text.split("[^\\p{L}\\p{M}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.of(kind().normal(text));
    }

    /** Whether anything could be found by it: a name has a letter, and a number a digit. */
    public boolean saysSomething() {
        return by == By.NAME
                ? !NameWords.of(List.of(text)).isEmpty()
                : !kind().normal(text).isEmpty();
    }

    /** A single name is that of many. */
    public boolean isCommon() {
        return by == By.NAME && NameWords.of(List.of(text)).size() < 2;
    }

    ExactKind kind() {
        return kind(by);
    }

    private static ExactKind kind(By by) {
        return switch (by) {
            case NAME -> throw new IllegalStateException("names are not found exactly");
            case DOCUMENT -> ExactKind.DOCUMENT;
            case PHONE -> ExactKind.PHONE;
            case EMAIL -> ExactKind.EMAIL;
        };
    }

    @Override
    public String toString() {
        return "Sought[by " + by + "]";
    }
}
