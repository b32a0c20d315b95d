package org.amparo.casework;

import java.util.List;
import org.amparo.access.InstitutionId;
import org.amparo.access.Sight;
import org.amparo.access.TeamMember;

/**
 * Who works on a case.
 *
 * @param registeredBy the institution that registered it
 * @param members the further ones, and those that were, the newest first
 * @param mayAdd whether the viewer's institution may add others
 * @param sight what the viewer sees of the case, and can give at most
 */
public record ResponseTeam(
        CaseNumber number, InstitutionId registeredBy, List<TeamMember> members, boolean mayAdd, Sight sight) {
    public ResponseTeam {
        members = List.copyOf(members);
    }
}
