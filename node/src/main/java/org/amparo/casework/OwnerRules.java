package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Access;
import org.amparo.access.Colleague;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may make whom responsible for a case: whoever works on it takes what nobody has; who has it, or a supervisor, gives
 * it back or hands it to somebody who works on cases at the case's own institution.
 */
@Component
class OwnerRules {
    static final String FIELD = "overview.owner";
    static final String NOT_YOURS = "not_yours";

    private final Access access;

    OwnerRules(Access access) {
        this.access = access;
    }

    static boolean mayHandOver(Viewer viewer, Optional<String> owner) {
        return viewer.has(Role.SUPERVISOR)
                || owner.filter(viewer.username()::equals).isPresent();
    }

    /** Whom a case of that institution and owner may be handed to: anybody but who has it. */
    List<Colleague> colleagues(InstitutionId institution, Optional<String> owner) {
        return access.caseWorkersAt(institution).stream()
                .filter(colleague -> owner.filter(colleague.username()::equals).isEmpty())
                .toList();
    }

    /** What is wrong with another owner. */
    Optional<Flaw> flaw(Viewer viewer, InstitutionId institution, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        boolean takes = after.filter(viewer.username()::equals).isPresent();
        if (takes && before.isEmpty()) {
            return Optional.empty();
        }
        if (!mayHandOver(viewer, before)) {
            return Optional.of(Flaw.of(FIELD, NOT_YOURS));
        }
        boolean known = takes
                || after.isEmpty()
                || colleagues(institution, before).stream()
                        .anyMatch(colleague -> after.get().equals(colleague.username()));
        return known ? Optional.empty() : Optional.of(Flaw.of(FIELD, "not_a_colleague"));
    }
}
