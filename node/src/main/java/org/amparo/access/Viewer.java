package org.amparo.access;

import java.util.Set;

/**
 * Who asks: a signed-in user with everything that a decision on access needs.
 *
 * @param user the user
 * @param username the sign-in name, which is also how a case names its owner
 * @param displayName how pages greet the user
 * @param institution where the user works
 * @param roles what the user may come to do
 * @param caseInstitutions the institutions whose cases the user may see: the own one and those beneath it if a role
 *     works on cases, otherwise none
 */
public record Viewer(
        UserId user,
        String username,
        String displayName,
        InstitutionId institution,
        Set<Role> roles,
        Set<InstitutionId> caseInstitutions) {

    public Viewer {
        roles = Set.copyOf(roles);
        caseInstitutions = Set.copyOf(caseInstitutions);
    }

    /** How the audit log names this user. */
    public String actor() {
        return "user:" + user.value();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether any role of the user opens cases at all. */
    public boolean worksOnCases() {
        return roles.stream().anyMatch(Role::worksOnCases);
    }

    public boolean mayRegister() {
        return worksOnCases();
    }

    public boolean maySeeCasesOf(InstitutionId owner) {
        return caseInstitutions.contains(owner);
    }
}
