package org.amparo.access.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * The form for a user.
 *
 * @param action where it is sent
 * @param displayName of the user as kept; empty for a new one
 */
public record UserView(
        String action,
        String displayName,
        String username,
        boolean disabled,
        Form form,
        List<Choice> institutions,
        List<Choice> roles,
        List<Choice> languages) {

    public boolean isNew() {
        return username.isEmpty();
    }
}
