package org.amparo.plan.negotiation;

import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;

/** Who may do what about the text of the plan: the one place that says so. */
final class TextRights {
    private TextRights() {}

    /**
     * @param open whether the version is still negotiated
     * @param proposer the State that proposed first; empty where it is about no proposal
     */
    static boolean may(Party who, Deed deed, boolean open, String proposer) {
        boolean secretariat = who.has(Role.SECRETARIAT);
        boolean negotiates = who.has(Role.FOCAL_POINT) && who.member();
        return switch (deed) {
            case READ ->
                secretariat
                        || who.has(Role.FOCAL_POINT)
                        || !open && (who.has(Role.OBSERVER) || who.has(Role.RESPONDENT));
            case KEEP, SETTLE -> secretariat && open;
            case PROPOSE -> negotiates && open;
            case COMMENT -> open && (negotiates || secretariat);
            case WITHDRAW -> negotiates && open && who.speaksFor(proposer);
        };
    }
}
