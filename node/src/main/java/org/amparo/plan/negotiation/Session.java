package org.amparo.plan.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days on which the States sat together over a text. */
record Session(int id, String name, LocalDate firstDay, LocalDate lastDay) {
    Instant begins() {
        return firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    Instant ends() {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
