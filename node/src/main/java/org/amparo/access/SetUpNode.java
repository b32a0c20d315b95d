package org.amparo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Result.Flaw;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sets the node up, once. */
@Component
class SetUpNode {
    private final ThisNode thisNode;
    private final SetupLinks links;
    private final InstitutionRows institutions;
    private final InstitutionTree tree;
    private final Users users;
    private final PasswordHashes hashes;
    private final AdministrationRules rules;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    SetUpNode(
            ThisNode thisNode,
            SetupLinks links,
            InstitutionRows institutions,
            InstitutionTree tree,
            Users users,
            PasswordHashes hashes,
            AdministrationRules rules,
            AuditLog audit,
            TransactionOperations transaction) {
        this.thisNode = thisNode;
        this.links = links;
        this.institutions = institutions;
        this.tree = tree;
        this.users = users;
        this.hashes = hashes;
        this.rules = rules;
        this.audit = audit;
        this.transaction = transaction;
    }

    boolean isDone() {
        return thisNode.profile().isPresent();
    }

    Optional<String> newLink() {
        return isDone() ? Optional.empty() : Optional.of("/setup/" + transaction.execute(status -> links.issue()));
    }

    boolean isGood(String token) {
        return !isDone() && links.isGood(token);
    }

    /** By someone who has the link: it is used up with the change, or not at all. */
    Result<UserId> by(String token, NodeProfile node, NewInstitution institution, UserDraft administrator) {
        return run("process:setup", node, institution, administrator, Optional.of(token));
    }

    Result<UserId> now(String actor, NodeProfile node, NewInstitution institution, UserDraft firstUser) {
        return run(actor, node, institution, firstUser, Optional.empty());
    }

    private Result<UserId> run(
            String actor, NodeProfile node, NewInstitution institution, UserDraft user, Optional<String> token) {
        List<Flaw> flaws = new ArrayList<>(rules.node(node));
        flaws.addAll(rules.institution(institution));
        flaws.addAll(rules.newUser(user));
        if (!flaws.isEmpty()) {
            // The first institution is in the node's country: what is wrong with one is wrong with both, and said once.
            return new Result.Flawed<>(flaws.stream().distinct().toList());
        }
        String hash = hashes.hash(user.password().orElseThrow());
        Result<UserId> result = transaction.execute(status -> {
            boolean linked = token.map(links::use).orElse(true);
            if (!linked || !thisNode.become(node)) {
                status.setRollbackOnly();
                return Result.flawed("", "set_up_already");
            }
            InstitutionId first = institutions.insert(institution);
            UserId id = users.insert(at(first, user), hash);
            audit.recordWrite(Entry.of(actor, Optional.of(first.value()), Action.ADMINISTER, "node")
                    .with("change", "set_up"));
            return new Result.Done<>(id);
        });
        thisNode.changed();
        tree.forget();
        return result;
    }

    private static UserDraft at(InstitutionId institution, UserDraft user) {
        return new UserDraft(
                user.username(),
                user.displayName(),
                institution,
                Set.copyOf(user.roles()),
                user.language(),
                user.mail(),
                user.password(),
                user.oneTime());
    }
}
