package org.amparo.plan.text;

import java.util.Locale;

/**
 * Something for a person to settle.
 *
 * @param line of the source, from 1
 * @param item where it stands; empty when it stands in no item
 * @param text the words or the number concerned
 * @param reason why it was left
 */
public record Unresolved(int line, String item, String text, Kind kind, String reason) {
    /** What kind of question. */
    public enum Kind {
        AMENDMENT,
        WORD,
        NUMBER;

        /** As in the report. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
