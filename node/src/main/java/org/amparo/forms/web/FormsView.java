package org.amparo.forms.web;

import java.util.List;

/** All lists and all fields of this node's own. */
public record FormsView(List<ListRow> lists, List<FieldRow> fields) {
    /** A list. */
    public record ListRow(
            String href, String label, String source, String version, String licence, boolean open, int own) {}

    /** A field. */
    public record FieldRow(
            String href,
            String label,
            String section,
            String type,
            boolean required,
            boolean identifying,
            boolean retired) {}
}
