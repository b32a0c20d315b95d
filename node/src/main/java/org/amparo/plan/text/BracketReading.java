package org.amparo.plan.text;

/**
 * A way to read a bracket.
 *
 * @param kind {@code insert}, {@code delete} or {@code replace}
 */
public record BracketReading(String kind, String oldWords, String newWords) {}
