package org.amparo.plan.monitoring;

import java.util.Optional;
import org.amparo.access.UserId;
import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.Entry;

/**
 * Who brings what another node sealed: a person of this node, or that node by itself.
 *
 * @param viewer empty for a node: that its State agreed on the key is all there is to know of it
 * @param own the State that the person speaks for; empty for the Secretariat, who brings those of all, and for nodes
 * @param way file, http or node
 */
record Bringer(Optional<Viewer> viewer, Optional<String> own, String way) {
    static Bringer person(Viewer viewer, Optional<String> own, String way) {
        return new Bringer(Optional.of(viewer), own, way);
    }

    static Bringer node() {
        return new Bringer(Optional.empty(), Optional.empty(), "node");
    }

    Optional<UserId> user() {
        return viewer.map(Viewer::user);
    }

    Entry entry(Action action, String subject) {
        return viewer.map(person -> person.entry(action, subject))
                .orElseGet(() -> Entry.of("process:state-node", Optional.empty(), action, subject));
    }
}
