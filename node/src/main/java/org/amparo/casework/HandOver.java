package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Colleague;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes another one responsible for a case: a change of its overview, with the history and the entry of one. */
@Component
class HandOver {
    private final CaseReader cases;
    private final ChangeSection changeSection;
    private final OwnerRules rules;
    private final AuditLog audit;

    HandOver(CaseReader cases, ChangeSection changeSection, OwnerRules rules, AuditLog audit) {
        this.cases = cases;
        this.changeSection = changeSection;
        this.rules = rules;
        this.audit = audit;
    }

    /** Whom the viewer may hand the case to; nobody where it is neither the viewer's nor the viewer a supervisor. */
    List<Colleague> colleagues(Viewer viewer, CaseView view) {
        var owner = view.content().overview().owner();
        return OwnerRules.mayHandOver(viewer, owner) ? rules.colleagues(view.institution(), owner) : List.of();
    }

    @Transactional
    ChangeOutcome to(Viewer viewer, CaseNumber number, int expectedVersion, Optional<String> owner) {
        var stored = cases.read(Scope.of(viewer, number)).stream().findFirst();
        if (stored.isEmpty()) {
            audit.recordRead(Entries.of(viewer, Action.CHANGE).denied());
            return new ChangeOutcome.NotFound();
        }
        var overview = stored.get().row().content().overview();
        return changeSection.change(viewer, number, expectedVersion, overview.ownedBy(owner));
    }
}
