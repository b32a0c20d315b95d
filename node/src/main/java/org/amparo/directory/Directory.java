package org.amparo.directory;

import org.amparo.access.Viewer;

/** The directory, for other rooms: a focal point writes an authority down. */
public interface Directory {
    /** Whether somebody keeps the authorities of a State: its focal point, where it is a member. */
    boolean keeps(Viewer viewer);

    /** Adds an authority to the State of the focal point, and returns its id. */
    int add(Viewer focalPoint, Authority authority);
}
