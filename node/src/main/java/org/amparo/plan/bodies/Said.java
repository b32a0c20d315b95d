package org.amparo.plan.bodies;

import java.time.Instant;
import java.time.LocalDate;
import org.amparo.access.UserId;

/** Who says it, when, why, and on which day it was. */
record Said(UserId by, Instant at, LocalDate day, String why) {
    static final int LONGEST_WHY = 1_000;

    Said {
        if (why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("a reason is not that long");
        }
    }
}
