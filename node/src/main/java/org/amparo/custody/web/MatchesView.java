package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Link;

/**
 * Searches whose searchers were not told of cases of others.
 *
 * @param olderHref empty where there are none
 */
public record MatchesView(List<Link> tabs, List<Row> rows, String olderHref) {
    public MatchesView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /**
     * A search.
     *
     * @param cases the cases by number, with the way to the log of each
     */
    public record Row(long id, String when, String who, String whoHref, String institution, List<Link> cases) {
        public Row {
            cases = List.copyOf(cases);
        }
    }
}
