package org.amparo.plan.monitoring;

import java.util.Set;
import org.amparo.access.Role;

/**
 * Who comes.
 *
 * @param country whose State it is: that of the institution
 * @param member whether that State is a member today
 * @param regionalNode whether this is the node of the region
 */
public record Party(Set<Role> roles, String country, boolean member, boolean regionalNode) {
    public Party {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean speaksFor(String other) {
        return has(Role.FOCAL_POINT) && country.equals(other);
    }
}
