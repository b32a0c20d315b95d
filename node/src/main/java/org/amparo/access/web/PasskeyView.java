package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * What the script of a passkey page needs.
 *
 * @param action where the answer is sent
 * @param challenge what the passkey signs, in base64url
 * @param host whose passkey it is
 * @param user a name of the user for the passkey, without meaning, in base64url
 * @param userName the sign-in name, which the device shows
 * @param next where it leads afterwards, within the node
 */
public record PasskeyView(
        String action,
        String challenge,
        String host,
        String user,
        String userName,
        String label,
        String next,
        FieldErrors errors) {}
