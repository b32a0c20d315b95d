package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.FieldErrors;

/**
 * A form that changes one part of a case.
 *
 * @param code of the part, for its texts
 * @param version that the change is made from
 */
public record EditView(
        String number, String code, String action, int version, List<FormPart> parts, FieldErrors errors) {
    public EditView {
        parts = List.copyOf(parts);
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
