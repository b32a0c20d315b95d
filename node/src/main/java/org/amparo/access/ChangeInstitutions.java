package org.amparo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Result.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, changes, moves and closes institutions. */
@Component
class ChangeInstitutions {
    private static final String CHANGED_MEANWHILE = "changed_meanwhile";

    private final InstitutionRows rows;
    private final InstitutionTree tree;
    private final Users users;
    private final AdministrationRules rules;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    ChangeInstitutions(
            InstitutionRows rows,
            InstitutionTree tree,
            Users users,
            AdministrationRules rules,
            AuditLog audit,
            TransactionOperations transaction) {
        this.rows = rows;
        this.tree = tree;
        this.users = users;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    Result<InstitutionId> add(String actor, NewInstitution institution) {
        return changing(() -> {
            List<Flaw> flaws = flaws(institution, Optional.empty());
            if (!flaws.isEmpty()) {
                return new Result.Flawed<>(flaws);
            }
            return done(actor, rows.insert(institution), "added");
        });
    }

    Result<InstitutionId> change(String actor, InstitutionId id, int version, NewInstitution institution) {
        return changing(() -> {
            List<Flaw> flaws = flaws(institution, Optional.of(id));
            if (!flaws.isEmpty()) {
                return new Result.Flawed<>(flaws);
            }
            return rows.update(id, version, institution)
                    ? done(actor, id, "changed")
                    : Result.flawed("", CHANGED_MEANWHILE);
        });
    }

    Result<InstitutionId> close(String actor, InstitutionId id, int version, boolean closed) {
        return changing(() -> {
            boolean openBeneath = tree.subtree(id).stream()
                    .filter(beneath -> !beneath.equals(id))
                    .anyMatch(beneath ->
                            tree.find(beneath).filter(one -> !one.closed()).isPresent());
            if (closed && openBeneath) {
                return Result.flawed("", "open_beneath");
            }
            if (closed && users.anyEnabledAt(id)) {
                return Result.flawed("", "users_left");
            }
            if (!closed && isBeneathClosed(id)) {
                return Result.flawed("", "closed_above");
            }
            return rows.close(id, version, closed)
                    ? done(actor, id, closed ? "closed" : "opened")
                    : Result.flawed("", CHANGED_MEANWHILE);
        });
    }

    private boolean isBeneathClosed(InstitutionId id) {
        return tree.find(id)
                .flatMap(Institution::parent)
                .flatMap(tree::find)
                .filter(Institution::closed)
                .isPresent();
    }

    private List<Flaw> flaws(NewInstitution institution, Optional<InstitutionId> id) {
        List<Flaw> flaws = new ArrayList<>(rules.institution(institution));
        boolean taken = tree.named(institution.name().strip())
                .filter(other -> !Optional.of(other.id()).equals(id))
                .isPresent();
        if (taken) {
            flaws.add(new Flaw("name", "name_taken"));
        }
        institution.parent().ifPresent(parent -> {
            if (tree.find(parent).filter(above -> !above.closed()).isEmpty()) {
                flaws.add(new Flaw("parent", "no_such_institution"));
            } else if (id.filter(moved -> tree.subtree(moved).contains(parent)).isPresent()) {
                flaws.add(new Flaw("parent", "beneath_itself"));
            }
        });
        return flaws;
    }

    private Result<InstitutionId> done(String actor, InstitutionId id, String change) {
        audit.recordWrite(Entry.of(actor, Optional.empty(), Action.ADMINISTER, "institution:" + id.value())
                .with("change", change));
        return new Result.Done<>(id);
    }

    /** Decided on the tree as it is now, with nobody else changing it. */
    private Result<InstitutionId> changing(Supplier<Result<InstitutionId>> change) {
        try {
            return transaction.execute(status -> {
                rows.lock();
                tree.forget();
                return change.get();
            });
        } finally {
            tree.forget();
        }
    }
}
