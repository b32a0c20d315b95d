package org.amparo.web;

/** Words that lead somewhere: a page above this one, a tab, a filter to take away. */
public record Link(String label, String href) {}
