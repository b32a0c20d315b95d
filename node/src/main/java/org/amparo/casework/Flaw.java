package org.amparo.casework;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param field path of the answer, for example {@code profile.ageAtRegistration} or {@code events[1].began}
 * @param code a stable code, also the message key {@code casework.flaw.<code>}
 * @param arguments for the message: limits and list names, never what was typed
 */
public record Flaw(String field, String code, List<String> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw of(String field, String code, String... arguments) {
        return new Flaw(field, code, List.of(arguments));
    }
}
