package org.amparo.web;

import java.util.Optional;

/** Tells the shell who is signed in. The room that knows users provides it as a bean. */
@FunctionalInterface
public interface VisitorSource {
    /** The user of the current request; empty when nobody is signed in. */
    Optional<Visitor> current();
}
