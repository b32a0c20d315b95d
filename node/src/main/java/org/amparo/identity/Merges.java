package org.amparo.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Erasures.Cause;

/**
 * Persons that were found to be one. Each keeps its id, and with it its cases and what was sealed for it; who they are is
 * one record from then on, whichever id is asked for, and every name and number that any of them had finds them all. All
 * methods join the caller's transaction.
 *
 * <p>A merge can be undone while no later one builds upon it. Both persons are then as they were before, save for what was
 * changed since: a field that was changed goes to the person through whose id it was changed last, and the other gets back
 * what was there before.
 */
public interface Merges {
    /** A person as somebody saw it. */
    record Seen(PersonId person, int version) {}

    /**
     * What two persons become.
     *
     * @param survivor who stands for both
     * @param identity who the person is
     * @param others names that the person had too
     */
    record Wish(Seen survivor, Seen absorbed, Confidential<Identity> identity, Confidential<List<String>> others) {}

    /** What became of it. */
    sealed interface Outcome {
        record Merged(long id) implements Outcome {}

        /** One of the two was changed since it was seen. */
        record Changed() implements Outcome {}

        /** The two are one already, one of them is part of somebody else by now, or was erased. */
        record NotTwo() implements Outcome {}
    }

    /** What became of undoing. */
    sealed interface Undoing {
        record Undone(PersonId survivor, PersonId absorbed) implements Undoing {}

        /** A later merge builds upon it, and has to be undone first. */
        record NotLast() implements Undoing {}

        /** There is no such merge, or not any more. */
        record NotThere() implements Undoing {}
    }

    Outcome merge(Wish wish, AccessToken token, Cause cause);

    Undoing undo(long merge, AccessToken token, Cause cause);

    /**
     * A merge that holds.
     *
     * @param isLast whether it can be undone
     */
    record Merged(
            long id,
            PersonId survivor,
            PersonId absorbed,
            String by,
            Instant at,
            boolean isLast,
            Confidential<List<String>> others) {}

    /** The merges that made this person, the latest first; none, when the person stands alone. */
    List<Merged> of(PersonId person);

    /** Who stands for each of these persons; whoever is not there is not in it. */
    Map<PersonId, PersonId> standingFor(Collection<PersonId> persons);

    /** Those of these persons who are one with others. */
    Set<PersonId> amongMerged(Collection<PersonId> persons);

    /** All who are one with this person, the person too. */
    Set<PersonId> oneWith(PersonId person);
}
