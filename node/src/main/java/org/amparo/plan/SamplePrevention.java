package org.amparo.plan;

import org.amparo.access.Viewer;

/** Invented prevention actions, for the demonstration alone. */
public interface SamplePrevention {
    void fill(Viewer focalPoint);
}
