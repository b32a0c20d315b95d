package org.amparo.web;

/**
 * What the error page says.
 *
 * @param key the texts are {@code key.title} and {@code key.detail}
 * @param incident the number under which the log knows it
 */
public record ErrorView(int status, String key, String incident) {}
