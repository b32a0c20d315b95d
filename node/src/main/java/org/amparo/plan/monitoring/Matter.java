package org.amparo.plan.monitoring;

/**
 * What it is about.
 *
 * @param country the State whose work it is; empty for the region's
 * @param report how far the region's report of the cycle is
 * @param assigned whether it is assigned to the institution of who comes
 */
record Matter(String country, ReportStage report, boolean assigned) {
    /** How far the report of a cycle is. */
    enum ReportStage {
        /** States answer. */
        COLLECTING,
        /** States read the draft and comment. */
        DRAFT,
        PUBLISHED
    }

    static Matter ofRegion() {
        return new Matter("", ReportStage.COLLECTING, false);
    }

    static Matter of(Cycle cycle) {
        return new Matter("", cycle.report(), false);
    }

    static Matter of(Cycle cycle, String country) {
        return new Matter(country, cycle.report(), false);
    }

    Matter assignedIf(boolean mine) {
        return new Matter(country, report, mine);
    }
}
