package org.amparo.plan;

import org.amparo.access.Viewer;

/** An invented text under negotiation, for the demonstration alone. */
public interface SampleText {
    /** A first version that is closed, and a second one in the middle of being negotiated. */
    void fill(Viewer secretariat, Viewer focalPoint);
}
