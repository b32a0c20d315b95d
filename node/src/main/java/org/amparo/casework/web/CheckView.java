package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.FieldErrors;
import org.amparo.web.Step;

/**
 * All answers of a registration, to be checked before it is made.
 *
 * @param action where it is registered
 * @param back the last step
 */
public record CheckView(
        List<Step> steps, List<CheckedStep> parts, FieldErrors errors, String action, String back, String discard) {
    public CheckView {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /** Whether several persons are registered together. */
    public boolean several() {
        return action.startsWith(BatchForm.PATH);
    }

    /**
     * The answers of one step.
     *
     * @param code of the step
     * @param href where they are changed
     * @param unanswered the labels of the questions that nobody answered, in one text; empty for none
     */
    public record CheckedStep(
            String code, String title, String href, List<Answer> answers, List<AnswerRow> rows, String unanswered) {
        public CheckedStep {
            answers = List.copyOf(answers);
            rows = List.copyOf(rows);
        }
    }
}
