package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.FieldErrors;
import org.amparo.web.Step;

/**
 * The persons who were found together, one a row.
 *
 * @param rows each with the fields of one person
 */
public record PersonsView(
        List<Step> steps, String action, FormPart rows, FieldErrors errors, String back, String discard) {
    public PersonsView {
        steps = List.copyOf(steps);
    }

    /** The columns: the fields of any row. */
    public List<Field> columns() {
        return fields(rows.rows().getFirst());
    }

    public List<Field> fields(FormPart.Row row) {
        return row.groups().getFirst().fields();
    }
}
