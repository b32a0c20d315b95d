package org.amparo.plan.bodies.web;

import java.util.List;

/** A session of a commission on its page. */
public record SessionView(
        String title,
        String commission,
        String back,
        String state,
        String colour,
        List<Fact> facts,
        List<String> attended,
        List<Row> agreements,
        ProofsView minutes,
        String changeHref,
        String addAgreementHref) {}
