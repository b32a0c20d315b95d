package org.amparo.access.web;

import org.amparo.web.FieldErrors;

/**
 * Setting up an authenticator app.
 *
 * @param secret as one types it into an app
 * @param address of the secret, which an app on this device opens
 * @param picture the same as the path of a QR code, each square one unit
 * @param size of the picture in units
 * @param sealed the secret as the form carries it
 */
public record AppView(String secret, String address, String picture, int size, String sealed, FieldErrors errors) {
    @Override
    public String toString() {
        return "AppView[]";
    }
}
