package org.amparo.plan;

import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;

/** Invented commissions and undertakings, for the demonstration alone. */
public interface SampleBodies {
    /**
     * Two commissions with what they agreed, and what the Secretariat does.
     *
     * @param office an institution of the State that something is agreed with
     */
    void fill(Viewer secretariat, Viewer focalPoint, InstitutionId office);
}
