package org.amparo.casework.web;

import org.amparo.web.FieldErrors;
import org.amparo.web.Form;

/** A file is to be removed from a case. */
public record DetachView(String number, AttachmentLine attachment, Form form) {
    public FieldErrors errors() {
        return form.errors();
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
