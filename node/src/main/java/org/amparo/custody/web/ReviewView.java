package org.amparo.custody.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;

/** A case that was opened by force is judged. */
public record ReviewView(DeskView.Opening opening, List<Choice> verdicts, Form form) {
    public ReviewView {
        verdicts = List.copyOf(verdicts);
    }

    public FieldErrors errors() {
        return form.errors();
    }
}
