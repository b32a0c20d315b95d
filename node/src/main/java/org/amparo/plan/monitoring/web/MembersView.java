package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/** Which States are members, and since when. */
public record MembersView(
        List<Link> tabs, List<Row> rows, List<Choice> countries, List<Choice> present, boolean mayKeep, Form form) {
    /** A time of membership; the last day is empty while it lasts. */
    public record Row(String country, String since, String until) {}
}
