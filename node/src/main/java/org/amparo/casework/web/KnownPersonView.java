package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;

/**
 * The question whether a further person of a case is known already.
 *
 * @param known the cases that can be looked at before answering
 * @param choices one for each of them, and one for none of them
 * @param carried what was typed, in the form
 */
public record KnownPersonView(
        String number,
        String action,
        List<FoundLine> known,
        List<Choice> choices,
        List<Carried> carried,
        FieldErrors errors) {
    public KnownPersonView {
        known = List.copyOf(known);
        choices = List.copyOf(choices);
        carried = List.copyOf(carried);
    }

    /** A hidden field. It may name somebody: it does not show itself. */
    public record Carried(String name, String value) {
        @Override
        public String toString() {
            return "Carried[" + name + "]";
        }
    }
}
