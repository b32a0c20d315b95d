package org.amparo.plan.bodies;

import java.util.Optional;
import java.util.Set;

/**
 * What it is about.
 *
 * @param country the State whose it is; empty for the Secretariat's own
 * @param kind empty for a commission
 * @param state where an undertaking stands
 * @param states those that take part
 * @param open whether everybody may read it
 * @param mine whether the institution of who comes took it upon itself
 */
record Thing(
        String country, Optional<Kind> kind, Optional<State> state, Set<String> states, boolean open, boolean mine) {
    Thing {
        states = Set.copyOf(states);
    }

    static Thing commission(String country, boolean published) {
        return new Thing(country, Optional.empty(), Optional.empty(), Set.of(), published, false);
    }

    /** One that does not exist yet. */
    static Thing begun(String country, Kind kind) {
        return new Thing(country, Optional.of(kind), Optional.of(kind.first()), Set.of(), false, false);
    }

    static Thing of(Undertaking is, boolean mine) {
        return new Thing(
                is.country(),
                Optional.of(is.kind()),
                Optional.of(is.state()),
                Set.copyOf(is.says().states()),
                is.open(),
                mine);
    }

    /** The same for who takes part: what is open to all shows that it is there, not how it came about. */
    static Thing behindOpen(Undertaking is) {
        return new Thing(
                is.country(),
                Optional.of(is.kind()),
                Optional.of(is.state()),
                Set.copyOf(is.says().states()),
                false,
                false);
    }

    boolean isHandedIn() {
        return state.filter(State::isHandedIn).isPresent();
    }

    boolean isClosed() {
        return state.filter(State::isClosed).isPresent();
    }
}
