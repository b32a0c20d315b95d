package org.amparo.forms.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * The form for a field.
 *
 * @param action where it is sent
 * @param key of a field that is kept; empty for a new one
 * @param told what a kept field cannot change, in words
 */
public record FieldView(
        String action,
        String key,
        String label,
        boolean retired,
        List<String> told,
        Form form,
        List<Choice> sections,
        List<Choice> types,
        List<Choice> lists) {

    public boolean isNew() {
        return key.isEmpty();
    }
}
