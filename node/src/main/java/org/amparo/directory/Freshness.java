package org.amparo.directory;

import java.time.LocalDate;
import java.util.Locale;

/** How long ago a State said that an entry holds: each year it is asked, then reminded, then the entry is stale. */
enum Freshness {
    CONFIRMED,
    ASKED,
    REMINDED,
    STALE;

    private static final int ASK_AFTER = 11;
    private static final int REMIND_AFTER = 12;
    private static final int STALE_AFTER = 13;

    static Freshness of(LocalDate confirmed, LocalDate today) {
        if (!today.isBefore(staleFrom(confirmed))) {
            return STALE;
        }
        if (!today.isBefore(confirmed.plusMonths(REMIND_AFTER))) {
            return REMINDED;
        }
        return today.isBefore(confirmed.plusMonths(ASK_AFTER)) ? CONFIRMED : ASKED;
    }

    /** The first day on which nobody should rely on it. */
    static LocalDate staleFrom(LocalDate confirmed) {
        return confirmed.plusMonths(STALE_AFTER);
    }

    static Freshness parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
