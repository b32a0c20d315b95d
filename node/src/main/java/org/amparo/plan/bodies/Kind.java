package org.amparo.plan.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing somebody took upon themselves. */
enum Kind {
    AGREEMENT(AgreementState.values()),
    REQUEST(RequestState.values()),
    ACTIVITY(ActivityState.values()),
    GUIDELINE(GuidelineState.values()),
    MANDATE(MandateState.values());

    private final List<State> states;

    Kind(State... states) {
        this.states = List.of(states);
    }

    /** All its states; it begins in the first. */
    List<State> states() {
        return states;
    }

    State first() {
        return states.getFirst();
    }

    /** @throws IllegalArgumentException when no state of this kind has that code */
    State state(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no state of " + code() + " is " + code));
    }

    Optional<State> find(String code) {
        return states.stream().filter(state -> state.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
