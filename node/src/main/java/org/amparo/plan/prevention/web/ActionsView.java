package org.amparo.plan.prevention.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * A list of prevention actions.
 *
 * @param open whether this is the page for everyone
 * @param form what is looked for
 */
public record ActionsView(
        boolean open,
        String path,
        List<Row> rows,
        List<Choice> territories,
        List<Choice> kinds,
        List<Choice> states,
        List<Choice> items,
        List<Link> files,
        boolean mayAdd,
        String olderHref,
        Form form) {
    /** @param hidden whether its State alone reads it */
    public record Row(
            String title,
            String href,
            String kind,
            String where,
            String when,
            String state,
            String colour,
            boolean hidden) {}
}
