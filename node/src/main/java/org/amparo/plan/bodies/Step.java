package org.amparo.plan.bodies;

import java.util.Optional;

/**
 * One step of an undertaking. Into the state in which it was: then its words were changed.
 *
 * @param was empty for the first
 */
record Step(Optional<State> was, State became, Said said) {
    Step {
        if (isMove(was, became) && said.why().isBlank()) {
            throw new IllegalArgumentException("a step into a state says why");
        }
    }

    boolean isMove() {
        return isMove(was, became);
    }

    private static boolean isMove(Optional<State> was, State became) {
        return was.filter(became::equals).isEmpty();
    }
}
