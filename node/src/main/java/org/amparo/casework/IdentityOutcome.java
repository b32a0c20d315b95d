package org.amparo.casework;

import java.util.List;

/** What became of a change of who the person of a case is. */
public sealed interface IdentityOutcome {
    /** Written. */
    record Changed(int version) implements IdentityOutcome {}

    /**
     * Somebody changed it meanwhile; nothing was written. Whoever asks may open what it is now and compare.
     *
     * @param version that it has now
     */
    record Conflict(int version) implements IdentityOutcome {}

    /** Some answers cannot be right; nothing was written. */
    record Flawed(List<Flaw> flaws) implements IdentityOutcome {}

    /** No such case, or not this viewer's: the two are not told apart. */
    record NotFound() implements IdentityOutcome {}
}
