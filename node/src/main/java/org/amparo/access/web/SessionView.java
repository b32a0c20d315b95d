package org.amparo.access.web;

/**
 * One place where a user is signed in.
 *
 * @param end where a form ends it
 * @param here whether it is the one that shows this page
 */
public record SessionView(String end, String device, String began, String used, boolean here) {}
