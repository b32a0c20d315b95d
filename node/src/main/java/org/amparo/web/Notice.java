package org.amparo.web;

import java.io.Serializable;
import java.util.List;

/**
 * What the next page says once: that something was done, or matters now. It travels in the session.
 *
 * @param arguments for the text, never who a person is
 */
public record Notice(Kind kind, String messageKey, List<String> arguments) implements Serializable {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** How it looks. */
    public enum Kind {
        SUCCESS,
        IMPORTANT
    }

    public static Notice success(String messageKey, String... arguments) {
        return new Notice(Kind.SUCCESS, messageKey, List.of(arguments));
    }

    public static Notice important(String messageKey, String... arguments) {
        return new Notice(Kind.IMPORTANT, messageKey, List.of(arguments));
    }
}
