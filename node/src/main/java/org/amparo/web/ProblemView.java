package org.amparo.web;

/**
 * A kind of problem, explained.
 *
 * @param key the texts are {@code key.title} and {@code key.detail}
 */
public record ProblemView(String code, String key) {}
