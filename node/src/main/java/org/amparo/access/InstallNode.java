package org.amparo.access;

import java.util.Optional;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of a node, its institutions and its users, for the program itself: nobody typed what it is given. */
@Component
class InstallNode implements Installation {
    private static final String ACTOR = "process:installation";

    private final ThisNode thisNode;
    private final SetUpNode setUpNode;
    private final InstitutionRows institutions;
    private final InstitutionTree tree;
    private final Users users;
    private final PasswordHashes hashes;
    private final AuditLog audit;

    InstallNode(
            ThisNode thisNode,
            SetUpNode setUpNode,
            InstitutionRows institutions,
            InstitutionTree tree,
            Users users,
            PasswordHashes hashes,
            AuditLog audit) {
        this.thisNode = thisNode;
        this.setUpNode = setUpNode;
        this.institutions = institutions;
        this.tree = tree;
        this.users = users;
        this.hashes = hashes;
        this.audit = audit;
    }

    @Override
    public boolean isSetUp() {
        return setUpNode.isDone();
    }

    @Override
    public Optional<String> newSetupLink() {
        return setUpNode.newLink();
    }

    @Override
    @Transactional
    public void setUp(NodeProfile profile) {
        if (!thisNode.become(profile)) {
            throw new IllegalStateException("this node was set up before");
        }
        thisNode.changed();
        written("node", "set_up");
    }

    @Override
    @Transactional
    public InstitutionId addInstitution(NewInstitution institution) {
        InstitutionId id = institutions.insert(institution);
        tree.forget();
        written("institution:" + id.value(), "added");
        return id;
    }

    @Override
    @Transactional
    public UserId addUser(NewUser user) {
        UserDraft draft = new UserDraft(
                user.username(),
                user.displayName(),
                user.institution(),
                user.roles(),
                user.language(),
                Optional.empty(),
                Optional.empty(),
                false);
        UserId id = users.insert(draft, hashes.hash(user.password()));
        written("user:" + id.value(), "added");
        return id;
    }

    @Override
    @Transactional
    public UserId addInvented(NewUser user) {
        if (thisNode.profile()
                .filter(node -> node.country().equals(NodeProfile.FICTIONAL))
                .isEmpty()) {
            throw new IllegalStateException("a real node has no invented people");
        }
        UserId id = addUser(user);
        users.markInvented(id);
        return id;
    }

    private void written(String subject, String change) {
        audit.recordWrite(
                Entry.of(ACTOR, Optional.empty(), Action.ADMINISTER, subject).with("change", change));
    }
}
