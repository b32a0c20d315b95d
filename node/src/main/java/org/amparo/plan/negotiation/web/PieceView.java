package org.amparo.plan.negotiation.web;

/**
 * A stretch of a paragraph.
 *
 * @param kind {@code plain}, {@code old} or {@code new}
 * @param states who proposes it, where the bracket begins; else empty
 */
public record PieceView(String kind, String words, String states) {}
