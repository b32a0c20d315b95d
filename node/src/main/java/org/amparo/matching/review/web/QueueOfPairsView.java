package org.amparo.matching.review.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/**
 * Pairs of persons who may be one.
 *
 * @param least the filter that is chosen
 * @param active how many filters are
 * @param nextHref empty at the end
 */
public record QueueOfPairsView(
        List<Link> tabs,
        boolean isDecided,
        List<Choice> leasts,
        String least,
        boolean unclaimed,
        int active,
        List<Row> rows,
        String nextHref) {
    public QueueOfPairsView {
        tabs = List.copyOf(tabs);
        leasts = List.copyOf(leasts);
        rows = List.copyOf(rows);
    }

    /**
     * A pair.
     *
     * @param state who looks at it, or what was decided; empty when nobody does
     */
    public record Row(
            String href,
            String name,
            String probability,
            List<KnownIn> left,
            List<KnownIn> right,
            String speaks,
            String state,
            String colour,
            String when) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }
}
