package org.amparo.plan.monitoring.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;

/** What a State keeps all along. */
public record RegistersView(
        List<Link> tabs,
        List<Entry> budget,
        List<Entry> treaties,
        List<Entry> laws,
        List<Choice> items,
        List<Choice> acts,
        List<Choice> kinds,
        boolean mayKeep,
        Form form) {
    /** @param removeAction where it is taken out, or empty */
    public record Entry(String title, String detail, String address, String removeAction) {}
}
