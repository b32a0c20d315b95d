package org.amparo.access;

/** Someone who works on cases, as a case names its owner and as pages name them. */
public record Colleague(String username, String displayName) {}
