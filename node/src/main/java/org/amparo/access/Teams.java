package org.amparo.access;

import java.util.List;

/**
 * Response teams: which institutions are on a case beside the one that registered it, why, and until when. Whoever calls
 * has shown a ticket (see {@link RowTickets}) and found the case to be the viewer's.
 */
public interface Teams {
    /** Who is on the team and who was, the newest first. */
    List<TeamMember> of(SharedCase shared);

    /**
     * Adds an institution. Only the institution that registered the case does, and gives no more than it sees itself.
     * IDENTITY waits for a custodian.
     */
    TeamOutcome add(Viewer by, SharedCase shared, NewMember member);

    /** What {@link #add} would answer; changes nothing. */
    TeamOutcome check(Viewer by, SharedCase shared, NewMember member);

    /** Ends a membership that rests on a law or a mandate, at once. */
    TeamOutcome end(Viewer by, SharedCase shared, long member);

    /**
     * The person takes a consent back: every membership that rests on it ends in the same transaction, and {@link
     * ConsentWithdrawn} tells others.
     */
    TeamOutcome withdraw(Viewer by, SharedCase shared, long consent);

    /**
     * Writes down that an official of an institution is implicated: from now on the case is not there for it, nor for
     * what is beneath it, and its memberships end. The one who writes it down may lose sight of the case by it.
     *
     * @param reason 20 to 1,000 characters, for custodians; kept sealed
     */
    TeamOutcome implicate(Viewer by, SharedCase shared, InstitutionId institution, String reason);
}
