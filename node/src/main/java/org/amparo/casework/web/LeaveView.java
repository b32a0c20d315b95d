package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;

/**
 * Somebody leaves a response team, or a consent is taken back: what ends by it and what stays.
 *
 * @param action where it is sent; empty once it is done
 * @param about which membership or consent it is, in one sentence
 * @param ending who leaves
 * @param staying who stays, and on what that rests
 * @param institutions to choose from, where one is
 * @param reason that came back with an error
 */
public record LeaveView(
        String number,
        String action,
        String about,
        List<String> ending,
        List<Stays> staying,
        List<Choice> institutions,
        String chosen,
        String reason,
        FieldErrors errors) {
    public LeaveView {
        ending = List.copyOf(ending);
        staying = List.copyOf(staying);
        institutions = List.copyOf(institutions);
    }

    public String teamHref() {
        return "/cases/" + number + "/team";
    }

    /** Who stays, and why. */
    public record Stays(String institution, String why) {}
}
