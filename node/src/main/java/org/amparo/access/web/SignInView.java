package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * The page for signing in.
 *
 * @param next where it leads afterwards, within the node
 * @param ended whether the session had ended while somebody was working
 * @param provider the identity provider that does instead of the password; empty for none
 */
public record SignInView(String username, String next, boolean ended, String provider, FieldErrors errors) {}
