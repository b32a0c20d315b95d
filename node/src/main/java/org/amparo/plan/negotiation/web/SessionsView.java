package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Form;

/** When the States sat together. */
public record SessionsView(HeadView head, List<Row> rows, Form form) {
    /**
     * A session.
     *
     * @param touched how many proposals moved in it
     * @param href the text as it left it; empty where it was before this version
     */
    public record Row(int id, String name, String first, String last, String touched, String href) {}
}
