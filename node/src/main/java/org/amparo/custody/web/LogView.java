package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * The log, searched.
 *
 * @param form what was asked, as it was typed
 * @param chips what was asked, each leading to the search without it
 * @param olderHref empty on the last page
 */
public record LogView(
        List<Link> tabs, Form form, List<Choice> actions, List<Link> chips, List<Row> rows, String olderHref) {
    public LogView {
        tabs = List.copyOf(tabs);
        actions = List.copyOf(actions);
        chips = List.copyOf(chips);
        rows = List.copyOf(rows);
    }

    /**
     * One entry.
     *
     * @param whoHref to the entries of the same user; empty for the program itself
     * @param about cases and persons that it touched, each leading to its entries
     * @param more how many cases further
     * @param purpose empty where none was given
     * @param classes of case data that were shown; empty where none were
     * @param from by which way and from which address, hashed
     */
    public record Row(
            String when,
            String who,
            String whoHref,
            String institution,
            String what,
            boolean refused,
            String purpose,
            boolean reasoned,
            List<Link> about,
            String more,
            String classes,
            String from) {
        public Row {
            about = List.copyOf(about);
        }
    }
}
