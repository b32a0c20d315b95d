package org.amparo.plan.monitoring;

import org.amparo.access.Role;
import org.amparo.plan.monitoring.Matter.ReportStage;

/** Who may do what about the monitoring of the plan: the one place that says so. */
final class PlanRights {
    private PlanRights() {}

    static boolean may(Party who, Deed deed, Matter what) {
        boolean own = who.speaksFor(what.country());
        boolean secretariat = who.has(Role.SECRETARIAT);
        boolean published = what.report() == ReportStage.PUBLISHED;
        boolean drafted = what.report() == ReportStage.DRAFT;
        return switch (deed) {
            case KEEP_REGION, ASK, PUBLISH_REPORT -> secretariat;
            // A State that has no regional node above it keeps cycles of its own.
            case OPEN_CYCLE -> secretariat || who.has(Role.FOCAL_POINT) && who.member() && !who.regionalNode();
            // The Secretariat never sees what a State has not submitted.
            case READ_DRAFT -> own;
            case SPEAK_FOR_STATE -> own && who.member() && !published;
            case REPLY -> own && who.member();
            case ANSWER ->
                who.member()
                        && !published
                        && (own || who.has(Role.RESPONDENT) && who.country().equals(what.country()) && what.assigned());
            case READ_SUBMISSION -> own || secretariat || published || drafted && who.has(Role.FOCAL_POINT);
            case READ_REGION -> secretariat || published || drafted && who.has(Role.FOCAL_POINT);
            case COMMENT_REPORT -> own && who.member() && drafted;
        };
    }
}
