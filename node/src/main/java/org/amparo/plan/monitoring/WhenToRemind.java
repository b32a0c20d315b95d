package org.amparo.plan.monitoring;

import java.time.LocalDate;
import java.util.Optional;

/** When somebody is reminded of what is due: once before, once when it is late, and every two weeks from then on. */
public final class WhenToRemind {
    public static final int ANSWER_SOON = 14;
    static final int STATE_SOON = 30;
    private static final int AGAIN = 14;

    private WhenToRemind() {}

    /**
     * @param soon how many days before
     * @param last when somebody was reminded last
     */
    public static boolean isTime(LocalDate due, int soon, Optional<LocalDate> last, LocalDate today) {
        if (today.isBefore(due.minusDays(soon))) {
            return false;
        }
        if (!today.isAfter(due)) {
            return last.filter(day -> !day.isBefore(due.minusDays(soon))).isEmpty();
        }
        return last.filter(day -> day.isAfter(due))
                .map(day -> !today.isBefore(day.plusDays(AGAIN)))
                .orElse(true);
    }
}
