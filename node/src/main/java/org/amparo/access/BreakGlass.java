package org.amparo.access;

import java.time.Instant;
import java.util.List;
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
     * Opens a case for the viewer alone, within the caller's transaction.
     *
     * @param reason in the viewer's own words, 20 to 1,000 characters; kept sealed
     */
    Outcome open(Viewer by, SharedCase shared, Purpose purpose, String reason);

    /** The same for a number that no case has: the attempt is written down, and answered like a closed one. */
    Outcome nothingThere(Viewer by);
}
