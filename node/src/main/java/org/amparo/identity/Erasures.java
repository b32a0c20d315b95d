package org.amparo.identity;

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

    /**
     * Destroys the person's key, record and numbers for exact search, and writes the id into the ledger of erasures.
     *
     * @param actor who does it, as in the audit log
     */
    Outcome erase(PersonId person, String actor);

    /**
     * Forbids the erasure of a person until it is released.
     *
     * @param reason why; kept sealed
     * @return false when there is no such person
     */
    boolean hold(PersonId person, String reason, String actor);

    /** Allows the erasure again; false when nothing forbade it. */
    boolean release(PersonId person, String actor);
}
