package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;

/** A case is to be opened in an emergency. */
public record BreakGlassView(Form form, List<Choice> purposes) {
    public BreakGlassView {
        purposes = List.copyOf(purposes);
    }

    public FieldErrors errors() {
        return form.errors();
    }
}
