package org.amparo.access;

import org.springframework.security.authorization.AuthorizationResult;

/** Whether a request may go on, and if not, why. */
enum RouteDecision implements AuthorizationResult {
    GRANTED,
    /** Nobody is signed in. */
    SIGN_IN_FIRST,
    /** The user's roles are not among those who may come. */
    NOT_FOR_YOU,
    /** The user's password was given by an administrator and must be replaced first. */
    REPLACE_PASSWORD_FIRST,
    /** The user must set up a second factor before anything else. */
    SECOND_FACTOR_FIRST,
    /** The user must prove again who they are: it is too long ago for this. */
    PROVE_FIRST,
    /** The node does not know yet what it is. */
    NOT_SET_UP;

    @Override
    public boolean isGranted() {
        return this == GRANTED;
    }
}
