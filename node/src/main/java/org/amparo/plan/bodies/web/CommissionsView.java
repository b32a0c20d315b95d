package org.amparo.plan.bodies.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Link;

/** The list of commissions by State. */
public record CommissionsView(
        List<Link> tabs,
        String country,
        String level,
        List<Choice> countries,
        List<Choice> levels,
        List<State> states,
        boolean mayAdd) {
    public record State(String name, List<Row> rows) {}

    /** @param own whether it is of the reader's State, which sees whether it is published */
    public record Row(String name, String territory, String chair, String href, boolean own, boolean published) {}
}
