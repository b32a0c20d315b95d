package org.amparo.plan.bodies.web;

import java.util.List;
import java.util.Map;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/**
 * One of the forms.
 *
 * @param lists what is offered, by field; what is not offered is not asked
 */
public record FormView(
        String title,
        String caption,
        String lead,
        String action,
        String back,
        Map<String, List<Choice>> lists,
        Form form) {
    public FormView {
        lists = Map.copyOf(lists);
    }

    public boolean asks(String field) {
        return lists.containsKey(field);
    }

    public List<Choice> of(String field) {
        return lists.getOrDefault(field, List.of());
    }
}
