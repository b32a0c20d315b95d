package org.amparo.plan.prevention.web;

import java.util.List;
import java.util.Map;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** The form of a prevention action. */
public record ActionFormView(String title, String action, String back, Map<String, List<Choice>> lists, Form form) {
    public ActionFormView {
        lists = Map.copyOf(lists);
    }

    public List<Choice> of(String field) {
        return lists.getOrDefault(field, List.of());
    }
}
