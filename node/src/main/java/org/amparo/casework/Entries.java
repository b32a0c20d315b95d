package org.amparo.casework;

import org.amparo.access.Viewer;
import org.amparo.audit.Action;
import org.amparo.audit.Entry;

/** Audit entries about cases. */
final class Entries {
    private Entries() {}

    static Entry of(Viewer viewer, Action action) {
        return viewer.entry(action, "case");
    }
}
