package org.amparo.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.audit.Action;
import org.amparo.audit.Entry;
import org.amparo.web.DataClass;

/**
 * Who asks: a signed-in user with everything that a decision on access needs.
 *
 * @param user the user
 * @param username the sign-in name, which is also how a case names its owner
 * @param displayName how pages greet the user
 * @param institution where the user works
 * @param roles what the user may come to do
 * @param workplace what follows from where the user works
 */
public record Viewer(
        UserId user,
        String username,
        String displayName,
        InstitutionId institution,
        Set<Role> roles,
        Workplace workplace) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** How the audit log names this user. */
    public String actor() {
        return "user:" + user.value();
    }

    /**
     * The beginning of an entry about something that this user does.
     *
     * @param subject what it is done to, as {@link Entry} says it
     */
    public Entry entry(Action action, String subject) {
        return Entry.of(actor(), Optional.of(institution.value()), action, subject);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether any role of the user opens cases at all. */
    public boolean worksOnCases() {
        return roles.stream().anyMatch(Role::worksOnCases);
    }

    public boolean mayRegister() {
        return roles.stream().anyMatch(Role::registersCases);
    }

    /** The institutions whose registered cases the user may see; none without a role that works on such cases. */
    public Set<InstitutionId> caseInstitutions() {
        return mayRegister() ? workplace.beneath() : Set.of();
    }

    /** The institutions for which the user works in response teams. */
    public Set<InstitutionId> teamInstitutions() {
        return worksOnCases() ? workplace.beneath() : Set.of();
    }

    public boolean maySeeCasesOf(InstitutionId owner) {
        return mayRegister() && workplace.beneath().contains(owner);
    }

    /** The classes of data that the user can see in any case, by whatever way. */
    public Set<DataClass> classesAtMost() {
        return roles.stream()
                .flatMap(role -> role.classes().stream())
                .filter(one -> !enforces() || Policy.ENFORCEMENT.contains(one))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user acts for the enforcement of the law, by role or by institution. */
    public boolean enforces() {
        return workplace.enforcement() || has(Role.PROSECUTOR);
    }
}
