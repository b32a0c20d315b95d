package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.DateAnswer;

/**
 * A field of a form as its template shows it.
 *
 * @param name which is also its id
 * @param choices what may be chosen or, for a searched answer, what is suggested
 * @param values what is answered or was typed; for texts and single choices the first
 * @param empty what the empty option of a select says
 */
public record Field(
        String name,
        Kind kind,
        String label,
        String hint,
        List<Choice> choices,
        List<String> values,
        DateAnswer date,
        String empty) {

    public Field {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /** The one answer; empty when there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** How many boxes it shows, where it takes several answers from a long list: one more than it has answers. */
    public int boxes() {
        return Math.min(FieldsOfForm.MOST_BOXES, Math.max(2, values.size() + 1));
    }

    /** How a question is asked. */
    public enum Kind {
        /** One of a few codes. */
        RADIOS,
        /** One of some codes. */
        SELECT,
        /** One of many codes, typed with suggestions. */
        SEARCH,
        /** Several of a few codes. */
        CHECKBOXES,
        /** Several of some codes, in one select each. */
        SELECTS,
        /** Several of many codes, each typed with suggestions. */
        SEARCHES,
        NUMBER,
        TEXT,
        LONG_TEXT,
        /** A day. */
        DAY,
        /** A day, or a month, or only a year. */
        PARTIAL_DATE,
        /** A point, as map programs write it: 14.0723, -87.1921. */
        COORDINATES
    }
}
