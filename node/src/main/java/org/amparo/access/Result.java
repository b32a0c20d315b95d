package org.amparo.access;

import java.util.List;

/** What became of a change that an administrator, or a user about themselves, asked for. */
sealed interface Result<T> {
    /** It was done. */
    record Done<T>(T value) implements Result<T> {}

    /** Nothing was changed, for these reasons. */
    record Flawed<T>(List<Flaw> flaws) implements Result<T> {}

    /**
     * What is wrong.
     *
     * @param field as the forms name it; empty for the whole
     * @param code for the text {@code access.flaw.<code>}
     */
    record Flaw(String field, String code) {}

    static <T> Result<T> flawed(String field, String code) {
        return new Flawed<>(List.of(new Flaw(field, code)));
    }
}
