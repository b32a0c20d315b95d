package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * The cycles, as who comes finds them.
 *
 * @param mayOpen whether the form for a new one is shown
 * @param leadKey the message that says what one comes here to do
 */
public record CyclesView(List<Link> tabs, String leadKey, List<Row> rows, boolean mayOpen, Form form) {
    /**
     * A cycle.
     *
     * @param state how far the own State is, in words; empty for who has none
     * @param links what one finds there
     */
    public record Row(
            String years,
            String due,
            boolean late,
            String state,
            String stateColour,
            String report,
            List<Link> links) {}
}
