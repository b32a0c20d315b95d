package org.amparo.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.confidential.Purpose;

/**
 * Opening a case by force: somebody in danger cannot wait for consent or a custodian. It takes a reason, ends after two
 * hours, is on the custodian's desk at once, and is judged afterwards.
 */
public interface BreakGlass {
    /** What became of it. */
    sealed interface Outcome {
        /** The case is open to this user until then. */
        record Opened(Instant until) implements Outcome {}

        /** There is no such case for this viewer, whatever the reason. */
        record NotThere() implements Outcome {}

        /**
         * Nothing was opened, for these reasons.
         *
         * @param flaws at least one
         */
        record Flawed(List<TeamOutcome.Flaw> flaws) implements Outcome {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /**
     * Opens a case for the viewer alone, within the caller's transaction. Whether there is such a case shows in nothing but
     * that it opens: a flawed request is flawed for any number, and an attempt at none is written down like one at a case
     * that is closed to the viewer.
     *
     * @param shared the case of the number that was asked for, if any has it
     * @param reason in the viewer's own words, 20 to 1,000 characters; kept sealed
     */
    Outcome open(Viewer by, Optional<SharedCase> shared, Purpose purpose, String reason);

    /** Until when a case is open to the viewer by force; empty when it is not. */
    Optional<Instant> openUntil(Viewer viewer, long caseId);

    /**
     * Closes what the viewer opened, before its time.
     *
     * @return false when nothing was open
     */
    boolean close(Viewer by, long caseId);
}
