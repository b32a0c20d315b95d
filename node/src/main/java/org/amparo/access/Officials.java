package org.amparo.access;

import java.util.Set;

/** Who has a role somewhere: to tell them that something waits. */
public interface Officials {
    /** Those at an institution who hold one of the roles, and may sign in. */
    Set<UserId> at(InstitutionId institution, Set<Role> roles);

    /** Those at any institution of a country who hold one of the roles, and may sign in. */
    Set<UserId> of(String country, Set<Role> roles);

    /** Those at any institution who hold one of the roles, and may sign in. */
    Set<UserId> anywhere(Set<Role> roles);

    /** The institutions at which somebody holds one of the roles, and may sign in. */
    Set<InstitutionId> places(Set<Role> roles);
}
