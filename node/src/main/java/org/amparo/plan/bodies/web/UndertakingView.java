package org.amparo.plan.bodies.web;

import java.util.List;
import org.amparo.web.Choice;
import org.amparo.web.Form;
import org.amparo.web.Link;
import org.amparo.web.Moment;

/**
 * An undertaking on its page.
 *
 * @param moves the states into which the reader may bring it
 * @param changeHref empty where the reader may not change its words
 */
public record UndertakingView(
        String title,
        String caption,
        String back,
        String path,
        int version,
        String state,
        String colour,
        boolean late,
        List<Fact> facts,
        List<Link> links,
        ProofsView proofs,
        List<Moment> moments,
        List<Choice> moves,
        String changeHref,
        boolean commented,
        List<Comment> comments,
        boolean mayComment,
        Form form) {
    public record Comment(String words, String who) {}
}
