package org.amparo.casework;

import java.time.Instant;
import java.util.Optional;
import org.amparo.access.BreakGlass;
import org.amparo.access.InstitutionId;
import org.amparo.access.NewMember;
import org.amparo.access.TeamOutcome;
import org.amparo.access.Viewer;
import org.amparo.confidential.Purpose;

/** The response teams of cases. Each call leaves its entry in the audit log. */
public interface ResponseTeams {
    /** Who works on a case; empty when it is not there for this viewer. */
    Optional<ResponseTeam> of(Viewer viewer, CaseNumber number);

    /** Adds an institution: see {@link org.amparo.access.Teams#add}. */
    TeamOutcome add(Viewer viewer, CaseNumber number, NewMember member);

    /** What {@link #add} would answer; changes nothing. */
    TeamOutcome check(Viewer viewer, CaseNumber number, NewMember member);

    /** Ends a membership that rests on no consent. */
    TeamOutcome end(Viewer viewer, CaseNumber number, long member);

    /** The person takes a consent back. */
    TeamOutcome withdraw(Viewer viewer, CaseNumber number, long consent);

    /** An official of that institution is implicated: the case is closed to it. */
    TeamOutcome implicate(Viewer viewer, CaseNumber number, InstitutionId institution, String reason);

    /** Opens a case of others for two hours: see {@link BreakGlass#open}. */
    BreakGlass.Outcome breakGlass(Viewer viewer, CaseNumber number, Purpose purpose, String reason);

    /** Until when a case is open to this user by force; empty when it is not. */
    Optional<Instant> openUntil(Viewer viewer, CaseId id);

    /** Closes a case that the viewer opened by force; false when nothing was open. */
    boolean close(Viewer viewer, CaseNumber number);
}
