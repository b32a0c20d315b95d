package org.amparo.matching.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;

/** The form of a new agreement. */
public record NewAgreementView(
        Form form, List<Choice> purposes, List<Choice> roles, List<Choice> kinds, List<Choice> recipients) {
    public NewAgreementView {
        purposes = List.copyOf(purposes);
        roles = List.copyOf(roles);
        kinds = List.copyOf(kinds);
        recipients = List.copyOf(recipients);
    }
}
