package org.amparo.access;

import org.amparo.web.Audience;

/** Which roles belong to which audience: the one place that says so. */
final class Rights {
    private Rights() {}

    /** Whether a signed-in user belongs to an audience. */
    static boolean allow(Audience audience, Viewer viewer) {
        return switch (audience) {
            case ANYONE, SIGNED_IN -> true;
            case PARTNER_NODES -> false;
            case CASE_ROLES -> viewer.worksOnCases();
            case SUPERVISORS -> viewer.has(Role.SUPERVISOR);
            case CUSTODIANS -> viewer.has(Role.CUSTODIAN);
            case ANALYSTS -> viewer.has(Role.ANALYST) || viewer.worksOnCases();
            case PLAN ->
                viewer.has(Role.FOCAL_POINT)
                        || viewer.has(Role.SECRETARIAT)
                        || viewer.has(Role.RESPONDENT)
                        || viewer.has(Role.OBSERVER);
            case PLAN_ANSWERS -> viewer.has(Role.FOCAL_POINT) || viewer.has(Role.RESPONDENT);
            case FOCAL_POINTS -> viewer.has(Role.FOCAL_POINT);
            case PLAN_PARTIES -> viewer.has(Role.FOCAL_POINT) || viewer.has(Role.SECRETARIAT);
            case SECRETARIAT -> viewer.has(Role.SECRETARIAT);
            case ADMINISTRATORS, OPERATORS -> viewer.has(Role.ADMINISTRATOR);
        };
    }

    /** Whether an audience takes in someone who is not signed in. */
    static boolean allowUnknown(Audience audience, boolean onThisMachine) {
        return audience == Audience.ANYONE
                || audience == Audience.PARTNER_NODES
                || audience == Audience.OPERATORS && onThisMachine;
    }
}
