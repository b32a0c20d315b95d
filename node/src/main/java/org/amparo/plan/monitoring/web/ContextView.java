package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * What happened beside the plan, and how an indicator stood before and while it did.
 *
 * @param indicators that a table can be asked for
 */
public record ContextView(
        List<Link> tabs,
        List<Row> tags,
        List<Choice> kinds,
        List<Choice> countries,
        List<Choice> indicators,
        List<Choice> choices,
        String chosen,
        List<Impact> impact,
        List<String> years,
        Form form) {
    public record Row(String text) {}

    /** One State: its value in each cycle. @param touched by cycle, whether the event touched it */
    public record Impact(String state, List<Cell> cells) {}

    public record Cell(String years, String value, String href, boolean touched) {}
}
