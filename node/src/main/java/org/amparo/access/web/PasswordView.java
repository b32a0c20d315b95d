package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * The form for the own password.
 *
 * @param oneTime whether the current one was given by an administrator and must be replaced
 */
public record PasswordView(boolean oneTime, FieldErrors errors) {}
