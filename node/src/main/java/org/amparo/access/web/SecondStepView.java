package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * The second step of signing in.
 *
 * @param next where it leads afterwards, within the node
 * @param app whether an authenticator app is set up
 */
public record SecondStepView(String next, boolean app, FieldErrors errors) {}
