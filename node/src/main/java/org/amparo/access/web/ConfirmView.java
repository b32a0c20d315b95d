package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * Proving again who one is.
 *
 * @param next where it leads afterwards, within the node
 * @param app whether a code of an app will do too
 */
public record ConfirmView(String next, boolean app, FieldErrors errors) {}
