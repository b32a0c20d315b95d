package org.amparo.casework.web;

/**
 * A case that was just registered.
 *
 * @param situation reference of the situation that it shares; empty for none
 */
public record RegisteredView(String number, String situation) {}
