package org.amparo.casework.web;

import java.util.List;

/**
 * A part of a form as its template shows it.
 *
 * @param code of the list, for its texts; empty for a part that is no list
 * @param title empty for a part that is no list
 * @param add what the button sends that adds a row; empty for a part that is no list
 * @param rows one, for a part that is no list
 */
public record FormPart(String code, String title, String add, List<Row> rows) {
    public FormPart {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param title empty for a part that is no list
     * @param mark the name of the hidden field that says that the row is there
     * @param remove what the button sends that takes the row away
     */
    public record Row(String title, String mark, String remove, List<FieldGroup> groups) {
        public Row {
            groups = List.copyOf(groups);
        }
    }
}
