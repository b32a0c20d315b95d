package org.amparo.casework.web;

import java.util.List;

/**
 * An answer as it is read back.
 *
 * @param texts none where nothing was answered, several where the answer holds several
 * @param missing whether it only says why there is no answer
 * @param notAsked whether nobody asked
 * @param field where it is changed: the id of its first field
 */
public record Answer(String label, List<String> texts, boolean missing, boolean notAsked, String field) {
    public Answer {
        texts = List.copyOf(texts);
    }

    /** Whether somebody answered, if only that it is not known. */
    boolean isAnswered() {
        return !texts.isEmpty() && !notAsked;
    }

    /** The one text; empty where there is none. */
    public String text() {
        return String.join(", ", texts);
    }
}
