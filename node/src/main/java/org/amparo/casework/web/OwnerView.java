package org.amparo.casework.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.FieldErrors;

/**
 * To whom a case is handed.
 *
 * @param owner who is responsible now; empty for nobody
 * @param version of the case's overview, which is changed
 * @param chosen the one chosen before the page came back
 */
public record OwnerView(
        String number, String owner, int version, List<Choice> colleagues, String chosen, FieldErrors errors) {
    public OwnerView {
        colleagues = List.copyOf(colleagues);
    }

    public String caseHref() {
        return "/cases/" + number;
    }
}
