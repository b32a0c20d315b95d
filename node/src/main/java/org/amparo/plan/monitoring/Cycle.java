package org.amparo.plan.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.plan.monitoring.Matter.ReportStage;

/** A round of asking the States about some years of the plan. */
record Cycle(
        int id,
        int firstYear,
        int lastYear,
        LocalDate due,
        Optional<Instant> draftedAt,
        Optional<Instant> publishedAt) {
    ReportStage report() {
        return publishedAt.isPresent()
                ? ReportStage.PUBLISHED
                : draftedAt.isPresent() ? ReportStage.DRAFT : ReportStage.COLLECTING;
    }

    /** {@code 2025-2026}, or one year. */
    String years() {
        return years(firstYear, lastYear);
    }

    static String years(int firstYear, int lastYear) {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "-" + lastYear;
    }

    boolean isLate(LocalDate today) {
        return today.isAfter(due);
    }
}
