package org.amparo.plan.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that a register of the plan knows, of one State and one calendar year, or of the region; no persons are counted
 * in it.
 */
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
    PREVENTION_ACTIONS,
    /** Requests for technical assistance whose thirty days for an answer ended in the year. */
    REQUESTS_DUE,
    /** Those of them that were accepted or declined in these thirty days. */
    REQUESTS_ANSWERED,
    /** Requests for technical assistance that were completed in the two years before. */
    REQUESTS_COMPLETED,
    /** Joint activities that ended in the year, were held, and have something written to show for it. */
    ACTIVITIES_HELD,
    /** Actions on mandate 6 that began in the year: proposals to put trafficking into a curriculum. */
    CURRICULUM_PROPOSALS(true),
    /** Actions on mandate 6 that began in the two years before. */
    CURRICULUM_PROPOSED_BEFORE(true),
    /** Those of them that were done by the end of the year: what was proposed was taken up. */
    CURRICULUM_TAKEN_UP(true),
    /** Actions on mandate 17 with a day in the year: what was planned with other international bodies. */
    PARTNER_ACTIONS_PLANNED(true),
    /** Those of them that were done. */
    PARTNER_ACTIONS_DONE(true),
    /** Actions on mandate 18 with a day in the year: meetings of the inter-agency group. */
    AGENCY_MEETINGS(true),
    /** Those of them that were done: the Secretariat took part. */
    AGENCY_MEETINGS_ATTENDED(true);

    private final boolean ofTheRegion;

    PlanFigure() {
        this(false);
    }

    PlanFigure(boolean ofTheRegion) {
        this.ofTheRegion = ofTheRegion;
    }

    /** Whether it tells what the Secretariat did, and is no State's. */
    boolean isOfTheRegion() {
        return ofTheRegion;
    }

    /** As expressions name it behind {@code registry.}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlanFigure> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
