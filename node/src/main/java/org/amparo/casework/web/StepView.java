package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.FieldErrors;
import org.amparo.web.Step;

/**
 * One step of registering.
 *
 * @param code of the step, for its texts
 * @param action where the form goes
 * @param discard where the draft is thrown away; empty while there is none
 * @param situation the situation that the case will share; empty for none
 */
public record StepView(
        String code,
        List<Step> steps,
        String action,
        List<FormPart> parts,
        FieldErrors errors,
        String back,
        String discard,
        String situation) {
    public StepView {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /** Whether one may go straight to the check from here. */
    public boolean mayFinish() {
        return action.startsWith(RegisterForm.PATH);
    }
}
