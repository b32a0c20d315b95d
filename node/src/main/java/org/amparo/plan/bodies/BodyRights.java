package org.amparo.plan.bodies;

import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;

/** Who may do what about the institutions of the plan: the one place that says so. */
final class BodyRights {
    private BodyRights() {}

    static boolean may(Party who, Deed deed, Thing what) {
        boolean keeper = keeps(who, what);
        return switch (deed) {
            case READ_INSIDE -> inside(who, what);
            case KEEP_COMMISSION -> what.kind().isEmpty() && keeper;
            case READ -> what.open() || reads(who, what);
            case BEGIN -> what.kind().isPresent() && keeper;
            case CHANGE -> keeper && !what.isClosed();
            case PROVE -> keeper || owner(who, what) || asked(who, what);
            case MOVE_AS_KEEPER -> what.kind().isPresent() && keeper;
            case MOVE_AS_OWNER -> what.kind().isPresent() && (keeper || owner(who, what));
            case MOVE_AS_SECRETARIAT -> asked(who, what) || what.country().isEmpty() && keeper;
            case COMMENT ->
                what.state().filter(GuidelineState.CONSULTATION::equals).isPresent()
                        && who.has(Role.FOCAL_POINT)
                        && who.member();
        };
    }

    /** A State keeps its own while it is a member; the Secretariat what is nobody's State's. */
    private static boolean keeps(Party who, Thing what) {
        return what.country().isEmpty()
                ? who.has(Role.SECRETARIAT)
                        && what.kind()
                                .filter(kind -> kind != Kind.AGREEMENT && kind != Kind.REQUEST)
                                .isPresent()
                : who.speaksFor(what.country())
                        && who.member()
                        && what.kind()
                                .filter(kind -> kind == Kind.GUIDELINE || kind == Kind.MANDATE)
                                .isEmpty();
    }

    /** Officials of the State whose it is. */
    private static boolean inside(Party who, Thing what) {
        return !what.country().isEmpty()
                && who.country().equals(what.country())
                && (who.has(Role.FOCAL_POINT) || who.has(Role.RESPONDENT));
    }

    private static boolean reads(Party who, Thing what) {
        return inside(who, what)
                || who.has(Role.SECRETARIAT) && (what.country().isEmpty() || served(who, what))
                || takesPart(who, what);
    }

    /** What a State handed in to the Secretariat. An agreement is never handed in: it is open or it is not. */
    private static boolean served(Party who, Thing what) {
        return who.has(Role.SECRETARIAT)
                && what.isHandedIn()
                && what.kind()
                        .filter(kind -> kind == Kind.REQUEST || kind == Kind.ACTIVITY)
                        .isPresent();
    }

    /** Whose State is asked or takes part, once it is no draft. */
    private static boolean takesPart(Party who, Thing what) {
        boolean official = who.has(Role.FOCAL_POINT) || who.has(Role.RESPONDENT);
        return official
                && who.member()
                && what.isHandedIn()
                && (what.states().contains(who.country())
                        || what.kind().filter(Kind.GUIDELINE::equals).isPresent());
    }

    /** What was asked of the Secretariat. */
    private static boolean asked(Party who, Thing what) {
        return served(who, what) && what.kind().filter(Kind.REQUEST::equals).isPresent();
    }

    private static boolean owner(Party who, Thing what) {
        return what.mine()
                && who.member()
                && who.country().equals(what.country())
                && (who.has(Role.RESPONDENT) || who.has(Role.FOCAL_POINT));
    }
}
