package org.amparo.plan.negotiation.web;

import java.util.List;
import org.amparo.web.Form;

/** The versions of the text. */
public record VersionsView(List<Row> rows, boolean mayImport, Form form) {
    /** One of them. */
    public record Row(String number, String title, String href, String day, boolean open) {}
}
