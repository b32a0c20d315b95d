package org.amparo.plan.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that a register of the plan knows, of one State and one calendar year; no persons are counted in it. */
public enum PlanFigure {
    /** Agreements of national commissions with their deadline in the year. */
    AGREEMENTS_DUE,
    /** Those of them that were fulfilled by their deadline. */
    AGREEMENTS_KEPT,
    /** Parts of the country with a commission of their own at the end of the year. */
    TERRITORIES_WITH_BODY,
    /** Parts of the country whose commission held two sessions in the year and agreed something. */
    TERRITORIES_ACTIVE,
    /** Campaigns that began in the year and are under way or done. */
    CAMPAIGNS,
    /** Prevention actions of all kinds that began in the year and are under way or done. */
    PREVENTION_ACTIONS;

    /** As expressions name it behind {@code registry.}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlanFigure> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
