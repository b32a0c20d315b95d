package org.amparo.plan.negotiation;

import java.util.List;

/**
 * What one or more States propose.
 *
 * @param base the SHA-256 of the paragraph's text that it was made on
 * @param states who proposes: the first, and those who joined
 * @param language in which it was written
 */
record Proposal(
        long id, Change change, String base, List<String> states, String reason, String language, Status status) {
    Proposal {
        states = List.copyOf(states);
    }

    Proposal with(Status other) {
        return new Proposal(id, change, base, states, reason, language, other);
    }

    Proposal by(List<String> others) {
        return new Proposal(id, change, base, others, reason, language, status);
    }

    /** The same proposal to the paragraph as it reads now. */
    Proposal on(Change moved, TextParagraph now) {
        return new Proposal(id, moved, now.hash(), states, reason, language, status);
    }

    /** Its old words in the paragraph; an ellipsis where it was withdrawn and the paragraph was mended since. */
    String oldWords(String text) {
        return TextParagraph.sha256(text).equals(base) ? change.oldWords(text) : "…";
    }

    /** Two insertions of one State at one place follow each other. */
    boolean collidesWith(Proposal other) {
        boolean follows = change.operation() == Operation.INSERT
                && other.change.operation() == Operation.INSERT
                && states.equals(other.states);
        return id != other.id && !follows && change.touches(other.change);
    }

    /** The id of the paragraph that it would bring. */
    String broughtId() {
        return "proposal-" + id;
    }
}
