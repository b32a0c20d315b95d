package org.amparo.plan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody took upon themselves.
 *
 * @param country the State whose it is; empty for the Secretariat's own
 * @param commission whose agreement it is
 * @param closed since which day nothing more is to be done
 * @param open whether everybody may read it
 */
record Undertaking(
        int id,
        Kind kind,
        String country,
        Optional<Integer> commission,
        Optional<Integer> session,
        State state,
        Optional<LocalDate> closed,
        boolean open,
        int version,
        Says says) {
    Undertaking {
        if (!kind.states().contains(state)) {
            throw new IllegalArgumentException("a state of another kind");
        }
        if (closed.isPresent() != state.isClosed()) {
            throw new IllegalArgumentException("closed since a day, or not at all");
        }
    }

    boolean isLate(LocalDate today) {
        return !state.isClosed() && says.due().filter(today::isAfter).isPresent();
    }

    /**
     * What is said of it in a form.
     *
     * @param item of the plan: the mandate that an action is about; else empty
     * @param institution that took it upon itself
     * @param states that take part
     */
    record Says(
            String title,
            String words,
            String result,
            String edition,
            String item,
            Optional<Integer> institution,
            List<String> states,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Optional<LocalDate> due) {
        Says {
            states = List.copyOf(states);
        }
    }
}
