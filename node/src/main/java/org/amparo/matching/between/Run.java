package org.amparo.matching.between;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.PersonId;

/**
 * A run as one side knows it.
 *
 * @param asks whether this side asked
 * @param persons how many are in this side's set
 * @param partnerPersons how many the other side says are in its own
 * @param batches how many batches there are, once that is known
 * @param done how many of them are done
 * @param comparisons how many pairs of persons were compared
 */
record Run(
        UUID id,
        UUID agreement,
        boolean asks,
        State state,
        Optional<String> problem,
        int persons,
        int partnerPersons,
        int batches,
        int done,
        int keys,
        int comparisons,
        int pairs,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt) {
    enum State {
        RUNNING,
        /** The line is broken; it goes on by itself. */
        WAITING,
        DONE,
        STOPPED,
        FAILED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean isUnderWay() {
        return state == State.RUNNING || state == State.WAITING;
    }

    /**
     * A person whom both sides know.
     *
     * @param own what this side calls the person in this run
     * @param other what the other side does
     */
    record Pair(long id, UUID run, PersonId person, UUID own, UUID other, java.util.List<String> kinds) {}
}
