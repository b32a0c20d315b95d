package org.amparo.plan.prevention.web;

import java.util.List;

/** A prevention action on its page. */
public record ActionView(
        String title,
        String caption,
        String back,
        String state,
        String colour,
        boolean hidden,
        List<Fact> facts,
        String changeHref) {
    public record Fact(String label, String value) {}
}
