package org.amparo.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Forgets for good who a person is. What was sealed with the person's key never opens again: the record, and the texts
 * of cases. Statistics and coded answers stay, for they name nobody. All methods join the caller's transaction.
 */
public interface Erasures {
    /** What became of it. */
    sealed interface Outcome {
        /** The person is not there any more. */
        record Erased() implements Outcome {}

        /** The law forbids it for now. */
        record OnHold() implements Outcome {}

        /** There is no such person, or not any more. */
        record Unknown() implements Outcome {}
    }

    /** How it stands with a person. */
    sealed interface Standing {
        /** Who the person is can be erased. */
        record Kept() implements Standing {}

        /**
         * The law forbids the erasure for now.
         *
         * @param reason as it was written down
         */
        record Held(String reason, String placedBy, Instant placedAt) implements Standing {}

        /** Who the person was is gone. */
        record Erased(String erasedBy, Instant erasedAt) implements Standing {}
    }

    /** Whose wish an erasure is. */
    enum AskedBy {
        PERSON,
        COURT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<AskedBy> of(String code) {
            for (var one : values()) {
                if (one.code().equals(code)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Who does something to a person's record, and why.
     *
     * @param actor as in the audit log
     * @param institution for which the actor acts
     * @param reason in the actor's own words; kept sealed
     */
    record Cause(String actor, Optional<Integer> institution, String reason) {}

    /**
     * Destroys, for the person and all who are one with the person, the key, record and numbers for exact search, and writes the id into the ledger of erasures. Why is
     * told to the log, which seals it with a key of the node: the person's own is gone.
     */
    Outcome erase(PersonId person, AskedBy askedBy, Cause cause);

    /**
     * Forbids the erasure of a person until it is released.
     *
     * @return false when there is no such person
     */
    boolean hold(PersonId person, Cause cause);

    /** Allows the erasure again; false when nothing forbade it. */
    boolean release(PersonId person, Cause cause);

    /** How it stands with persons; whoever never was is not in it. Needs no transaction. */
    Map<PersonId, Standing> standing(Collection<PersonId> persons);
}
