package org.amparo.plan.bodies.web;

/** An undertaking in a list. */
public record Row(String title, String href, String whose, String due, boolean late, String state, String colour) {}
