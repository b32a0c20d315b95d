package org.amparo.access.web;

/**
 * What a user has beside the password.
 *
 * @param missing whether one must be set up before anything else
 * @param app whether an authenticator app is set up
 * @param mayRemoveApp whether it may be taken away
 * @param codesLeft how many recovery codes were not used yet
 */
public record FactorsView(boolean missing, boolean app, boolean mayRemoveApp, int codesLeft) {
    public boolean any() {
        return app;
    }
}
