package org.amparo.plan.prevention;

import org.amparo.access.Role;
import org.amparo.plan.monitoring.Party;

/** Who may do what in the register of prevention actions: the one place that says so. */
final class PreventionRights {
    private PreventionRights() {}

    /** What somebody may come to do. */
    enum Deed {
        READ,
        KEEP
    }

    /**
     * @param country whose action it is
     * @param mine whether the institution of who comes keeps it
     */
    static boolean may(Party who, Deed deed, String country, boolean open, boolean mine) {
        boolean official = !country.isEmpty()
                && who.country().equals(country)
                && (who.has(Role.FOCAL_POINT) || who.has(Role.RESPONDENT));
        return switch (deed) {
            case READ -> open || official;
            case KEEP -> official && who.member() && (who.has(Role.FOCAL_POINT) || mine);
        };
    }
}
