package org.amparo.plan;

import org.amparo.access.InstitutionId;
import org.amparo.access.Viewer;

/** Cycles with invented answers, for the demonstration alone. */
public interface SampleCycles {
    /**
     * One cycle that the State submitted and the Secretariat published, and one that is under way.
     *
     * @param secretariat who opens and publishes
     * @param focalPoint who answers and submits for the State
     * @param office an institution of the State to which some indicators are assigned
     */
    void fill(Viewer secretariat, Viewer focalPoint, InstitutionId office);
}
