package org.amparo.web;

import java.util.Optional;

/** Tells the shell what node this is. The room that knows it provides it as a bean. */
@FunctionalInterface
public interface PlaceSource {
    /** Empty before the node was set up. */
    Optional<Place> current();
}
