package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Link;

/** What an institution has to answer. */
public record AssignedView(List<Link> tabs, int late, List<Row> rows) {
    /** @param reminded when the institution was reminded, or empty */
    public record Row(
            String href,
            String language,
            String name,
            String item,
            String years,
            String due,
            String reminded,
            boolean late,
            boolean soon,
            String answer) {}
}
