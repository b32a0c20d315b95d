package org.amparo.access;

/**
 * What a user has beside the password.
 *
 * @param app whether an authenticator app is set up
 * @param passkeys how many passkeys there are
 * @param obliged whether the user may do nothing without a second factor
 */
record Factors(boolean app, int passkeys, boolean obliged) {
    boolean any() {
        return app || passkeys > 0;
    }

    /** Whether one must be set up before anything else. */
    boolean missing() {
        return obliged && !any();
    }

    /** Whether one that there is may be taken away: what must be there keeps one. */
    boolean mayLose(boolean lastOfItsKind) {
        int left = (app ? 1 : 0) + (passkeys > 0 ? 1 : 0) - (lastOfItsKind ? 1 : 0);
        return !obliged || left > 0;
    }
}
