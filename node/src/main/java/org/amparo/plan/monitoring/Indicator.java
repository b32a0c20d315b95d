package org.amparo.plan.monitoring;

/**
 * An indicator that this node asks by.
 *
 * @param id of this version
 * @param version rises when a definition changes that somebody had answered
 */
record Indicator(int id, int version, Definition is) {
    String code() {
        return is.code();
    }

    PlanItem item() {
        return is.item();
    }
}
