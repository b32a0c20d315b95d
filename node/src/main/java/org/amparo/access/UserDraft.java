package org.amparo.access;

import java.util.Optional;
import java.util.Set;

/**
 * A user as a form wants one to be.
 *
 * @param mail where a custodian is told that something waits
 * @param password empty for one that is given later, and when a user is changed
 * @param oneTime whether the password must be replaced at the first sign-in
 */
record UserDraft(
        String username,
        String displayName,
        InstitutionId institution,
        Set<Role> roles,
        String language,
        Optional<String> mail,
        Optional<String> password,
        boolean oneTime) {

    UserDraft {
        roles = Set.copyOf(roles);
    }

    UserDraft at(InstitutionId workplace) {
        return new UserDraft(username, displayName, workplace, roles, language, mail, password, oneTime);
    }

    /** Whose password is known to the user alone. */
    @Override
    public String toString() {
        return "UserDraft[" + institution + ", " + roles + "]";
    }
}
