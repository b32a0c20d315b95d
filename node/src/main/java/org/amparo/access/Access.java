package org.amparo.access;

import java.util.List;
import java.util.Optional;

/** Who is asking, and what this node is. */
public interface Access {
    /** The signed-in user of the current request, freshly read: a change of roles acts at once. */
    Optional<Viewer> currentViewer();

    /**
     * The signed-in user of the current request.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Viewer requireViewer();

    /** A user by sign-in name, for the command line and for background work; empty when unknown or disabled. */
    Optional<Viewer> viewerNamed(String username);

    /** The user behind an id, as pages name owners and authors; empty when unknown. */
    Optional<String> displayName(UserId user);

    /** Those who work on cases at that institution itself, by name; whoever is disabled is not among them. */
    List<Colleague> caseWorkersAt(InstitutionId institution);

    /** What this node is; empty before it was set up. */
    Optional<NodeProfile> node();
}
