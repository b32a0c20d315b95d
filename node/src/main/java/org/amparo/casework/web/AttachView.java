package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Form;

/**
 * A file is to be attached to a case.
 *
 * @param classes as what
 * @param accept the endings of names that are taken, as a browser asks for them
 */
public record AttachView(String number, List<Choice> classes, String accept, Form form) {
    public AttachView {
        classes = List.copyOf(classes);
    }

    public FieldErrors errors() {
        return form.errors();
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
