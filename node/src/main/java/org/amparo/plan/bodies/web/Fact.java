package org.amparo.plan.bodies.web;

/** Something that is said of a thing, with its label. */
public record Fact(String label, String value) {}
