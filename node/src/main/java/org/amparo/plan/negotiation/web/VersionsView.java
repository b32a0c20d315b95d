package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** The texts that are negotiated, with their versions. */
public record VersionsView(List<Text> texts, boolean mayImport, List<Choice> languages, Form form) {
    /**
     * A text.
     *
     * @param period of the plan, where it is known
     */
    public record Text(String name, String period, List<Row> rows) {}

    /** One of its versions. */
    public record Row(String number, String title, String href, String day, boolean open) {}
}
