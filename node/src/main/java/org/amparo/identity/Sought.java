package org.amparo.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
