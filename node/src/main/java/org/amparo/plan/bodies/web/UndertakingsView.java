package org.amparo.plan.bodies.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/**
 * A list of undertakings of one kind, or of those with a deadline.
 *
 * @param addHref where one is begun; empty where the reader may not
 * @param groups the list, under headings where there are several
 */
public record UndertakingsView(
        List<Link> tabs,
        String title,
        String lead,
        String path,
        String show,
        List<Choice> shows,
        List<Group> groups,
        String addHref,
        String olderHref) {
    /**
     * @param heading empty where there is one list only
     * @param addHref where one is begun under this heading; or empty
     */
    public record Group(String heading, List<Row> rows, String addHref) {}

    public boolean isEmpty() {
        return groups.stream()
                .allMatch(group -> group.rows().isEmpty() && group.heading().isEmpty());
    }
}
