package org.amparo.access.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * The form for an institution.
 *
 * @param action where it is sent
 * @param name of the institution as it is kept; empty for a new one
 */
public record InstitutionView(
        String action,
        String name,
        boolean closed,
        Form form,
        List<Choice> above,
        List<Choice> kinds,
        List<Choice> countries,
        List<Choice> parts) {

    public boolean isNew() {
        return name.isEmpty();
    }
}
