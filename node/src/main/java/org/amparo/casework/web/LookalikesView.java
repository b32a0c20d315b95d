package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;
import org.amparo.web.Step;

/**
 * The question whether a person is known already.
 *
 * @param known the cases that can be looked at before answering
 * @param choices one for each of them, and one for none of them
 * @param action where the answer goes
 * @param back the step that says who the person is
 */
public record LookalikesView(
        List<Step> steps,
        List<FoundLine> known,
        List<Choice> choices,
        FieldErrors errors,
        String action,
        String back,
        String discard) {
    public LookalikesView {
        steps = List.copyOf(steps);
        known = List.copyOf(known);
        choices = List.copyOf(choices);
    }
}
