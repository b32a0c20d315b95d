package org.amparo.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which cases are closed to which institutions, since an official is implicated: anybody who works on a case may write that
 * down, and custodians look at it and lift it. Each does so for cases that the own institution or one beneath it registered,
 * and of none that is closed to the own one. Whoever calls has shown a ticket.
 */
public interface Implications {
    /** Those in force, the newest first; at most 100. */
    List<Implication> inForce(Viewer custodian);

    /**
     * Lifts one: the case is there again for the institution as far as it is on the team, and memberships that ended do not
     * come back. What was is kept.
     *
     * @param reason 20 to 1,000 characters; kept sealed
     */
    TeamOutcome lift(Viewer custodian, long implication, String reason);

    /**
     * An institution to which a case is closed.
     *
     * @param reason in the words of who wrote it down; empty for those of before reasons were asked for
     */
    record Implication(
            long id,
            long caseId,
            InstitutionId institution,
            InstitutionId registeredBy,
            String addedBy,
            Instant addedAt,
            Optional<String> reason) {}
}
