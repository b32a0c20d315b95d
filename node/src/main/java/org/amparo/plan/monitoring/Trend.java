package org.amparo.plan.monitoring;

import java.util.Optional;

/** How a status stands to that of the cycle before. */
enum Trend {
    FORWARD,
    SAME,
    BACK;

    /** Empty where one of the two is unknown: nobody can tell then. */
    static Optional<Trend> between(Optional<ItemStatus> before, ItemStatus now) {
        return before.filter(status -> status != ItemStatus.UNKNOWN && now != ItemStatus.UNKNOWN)
                .map(status -> now.compareTo(status) > 0 ? FORWARD : now == status ? SAME : BACK);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String sign() {
        return switch (this) {
            case FORWARD -> "\u2197";
            case SAME -> "\u2192";
            case BACK -> "\u2198";
        };
    }
}
