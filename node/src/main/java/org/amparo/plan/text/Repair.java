package org.amparo.plan.text;

import java.util.Locale;

/**
 * Something that the scan got wrong and that was put right: a change of one place in one line.
 *
 * @param line of the source, from 1
 * @param column of the first letter in that line, from 1
 * @param before as the source has it
 * @param after as the outputs have it
 * @param reason why this is what was meant
 */
public record Repair(
        int line, int column, String before, String after, Kind kind, Confidence confidence, String reason) {
    /** What was wrong. */
    public enum Kind {
        /** A letter with an accent, or ñ. */
        ACCENT,
        /** Another letter. */
        LETTER,
        /** Words run together or torn apart, and strokes between them. */
        SPACING,
        /** A letter or mark that the strike-through left. */
        STRUCK,
        /** A bracket, or the country that it names. */
        BRACKET,
        /** A number or marker. */
        NUMBER,
        /** The mark of a footnote. */
        NOTE,
        /** An address on the web. */
        LINK;

        /** As in the report. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
