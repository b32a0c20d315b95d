package org.amparo.casework.web;

import java.util.List;
import java.util.Map;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Link;

/**
 * The list of cases.
 *
 * @param choices what each filter offers, by its name
 * @param values what each filter is set to, by its name
 * @param searched what was typed into the search, if it was no case number
 * @param urgentHref where a case of others is opened in an emergency, offered to whoever searched and found none
 * @param mayRegister whether the reader registers cases
 */
public record CaseListView(
        List<CaseLine> cases,
        Map<String, List<Choice>> choices,
        Map<String, String> values,
        List<Link> chips,
        String newerHref,
        String olderHref,
        String searched,
        String urgentHref,
        boolean mayRegister,
        FieldErrors errors) {
    public CaseListView {
        cases = List.copyOf(cases);
        choices = Map.copyOf(choices);
        values = Map.copyOf(values);
        chips = List.copyOf(chips);
    }

    /** Whether these are all cases that there are for the filters. */
    public boolean whole() {
        return newerHref.isEmpty() && olderHref.isEmpty();
    }

    public String value(String filter) {
        return values.getOrDefault(filter, "");
    }

    public List<Choice> choices(String filter) {
        return choices.getOrDefault(filter, List.of());
    }
}
