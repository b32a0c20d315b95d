package org.amparo.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.amparo.web.FieldErrors;

/**
 * The second step of signing in.
 *
 * @param next where it leads afterwards, within the node
 * @param app whether an authenticator app is set up
 * @param passkey whether a passkey is set up
 */
public record SecondStepView(String next, boolean app, boolean passkey, FieldErrors errors) {
    /** Where a passkey does instead. */
    public String passkeyHref() {
        return "/sign-in/passkey?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
