package org.amparo.plan.negotiation.web;

/**
 * A stretch of a paragraph.
 *
 * @param kind {@code plain}, {@code old} or {@code new}
 * @param states who proposes it, where the bracket begins; else empty
 */
public record PieceView(String kind, String words, String states) {
    /** Whether it follows what stands before it without a blank. */
    public boolean clings() {
        return kind.equals("plain") && !words.isEmpty() && ",.;:)”»!?".indexOf(words.charAt(0)) >= 0;
    }
}
