package org.amparo.access;

import java.util.Optional;
import java.util.Set;

/** Setting a node up and staffing it, by the program itself: the first start, the demonstration, tests. */
public interface Installation {
    /** Whether the node knows what it is. Before that, every page leads to the one that says so. */
    boolean isSetUp();

    /**
     * A new link that sets the node up, as a path beneath its address: {@code /setup/…}. It works once, for a day; only
     * its hash is kept, so this is the one time it can be shown. Earlier links stop working. Empty when the node is set
     * up.
     */
    Optional<String> newSetupLink();

    /**
     * Says what this node is, once.
     *
     * @throws IllegalStateException when the node was set up before
     */
    void setUp(NodeProfile profile);

    /** Adds an institution under its parent; the first one has none. */
    InstitutionId addInstitution(NewInstitution institution);

    /** Adds a user; the password is hashed before it is stored. */
    UserId addUser(NewUser user);

    /**
     * Adds somebody who does not exist, whose password the program tells: no second factor is asked for. Only the
     * fictional country has such people.
     *
     * @throws IllegalStateException on a node of any other country
     */
    UserId addInvented(NewUser user);

    /**
     * An institution to be added.
     *
     * @param kind a code of the list {@code institution_type}
     * @param country ISO 3166-1 alpha-2 of the jurisdiction
     * @param subdivision ISO 3166-2 of the jurisdiction, empty for a whole country
     */
    record NewInstitution(
            Optional<InstitutionId> parent, String kind, String name, String country, Optional<String> subdivision) {}

    /**
     * A user to be added.
     *
     * @param username 3 to 60 lower-case letters, digits, dots and hyphens
     * @param language es, en, pt or fr
     */
    record NewUser(
            String username,
            String displayName,
            InstitutionId institution,
            Set<Role> roles,
            String language,
            String password) {
        public NewUser {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "NewUser[" + username + ", " + institution + ", " + roles + "]";
        }
    }
}
