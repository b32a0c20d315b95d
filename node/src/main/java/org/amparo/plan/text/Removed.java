package org.amparo.plan.text;

import java.util.Locale;

/**
 * A line that belongs to the page and not to the text.
 *
 * @param line of the source, from 1
 * @param text as it stands there
 * @param target the item whose number it is; empty for a page number, or where none was found
 */
public record Removed(int line, String text, Kind kind, String target) {
    /** What it is. */
    public enum Kind {
        PAGE_NUMBER,
        /** A number that the scan tore from its paragraph. */
        ITEM_NUMBER;

        /** As in the report. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
