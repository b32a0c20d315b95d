package org.amparo.web;

import java.util.List;

/**
 * What is wrong with one field of a request to the API.
 *
 * @param field its path in the request: {@code profile.ageAtRegistration}
 * @param code stable, for programs
 * @param messageKey of the text for people
 * @param arguments for the text: limits and names of lists, never what was sent
 */
public record FieldProblem(String field, String code, String messageKey, List<String> arguments) {
    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, String messageKey, String... arguments) {
        return new FieldProblem(field, code, messageKey, List.of(arguments));
    }
}
