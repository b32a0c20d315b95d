package org.amparo.directory;

import org.amparo.access.Viewer;
import org.amparo.plan.States;
import org.amparo.web.Problem;
import org.springframework.stereotype.Component;

/** Asks the rights with what is known of who comes. What somebody may not is not there. */
@Component
class MayInDirectory {
    private final States states;

    MayInDirectory(States states) {
        this.states = states;
    }

    boolean may(Viewer viewer, Deed deed, String country) {
        String own = states.of(viewer);
        return DirectoryRights.may(viewer.roles(), own, states.isMember(own), deed, country);
    }

    /** @throws Problem 404, as for what does not exist */
    void require(Viewer viewer, Deed deed, String country) {
        if (!may(viewer, deed, country)) {
            throw Problem.notFound();
        }
    }

    String stateOf(Viewer viewer) {
        return states.of(viewer);
    }
}
