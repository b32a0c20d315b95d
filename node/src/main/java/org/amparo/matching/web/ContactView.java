package org.amparo.matching.web;

import java.util.List;
import org.amparo.web.Form;
import org.amparo.web.Link;

/**
 * A request for contact: the form that asks, what was asked, or the form that decides.
 *
 * @param facts what is known of it, each with its label
 */
public record ContactView(String action, String back, String title, Kind kind, List<Link> facts, Form form) {
    /** What the page is for. */
    public enum Kind {
        ASK,
        DECIDE,
        READ
    }

    public ContactView {
        facts = List.copyOf(facts);
    }
}
