package org.amparo.access.web;

import java.util.List;

/**
 * What a user has beside the password.
 *
 * @param missing whether one must be set up before anything else
 * @param app whether an authenticator app is set up
 * @param mayRemoveApp whether it may be taken away
 * @param mayRemovePasskey whether one of the passkeys may be taken away
 * @param codesLeft how many recovery codes were not used yet
 */
public record FactorsView(
        boolean missing,
        boolean app,
        boolean mayRemoveApp,
        List<Passkey> passkeys,
        boolean mayRemovePasskey,
        int codesLeft) {
    public FactorsView {
        passkeys = List.copyOf(passkeys);
    }

    /**
     * A passkey of the user.
     *
     * @param handle by which the form takes it away
     * @param used empty when it never was
     */
    public record Passkey(String handle, String label, String added, String used) {}

    public boolean any() {
        return app || !passkeys.isEmpty();
    }
}
