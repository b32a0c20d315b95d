package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * Looking for a person, and which cases were found.
 *
 * @param form what was typed: it stands in this answer alone, in no address
 * @param by what a person can be looked for by
 * @param asked whether something was looked for; else there is only the form
 * @param more whether there are more than are shown
 */
public record FindPersonsView(Form form, List<Choice> by, boolean asked, List<FoundLine> found, boolean more) {
    public FindPersonsView {
        by = List.copyOf(by);
        found = List.copyOf(found);
    }
}
