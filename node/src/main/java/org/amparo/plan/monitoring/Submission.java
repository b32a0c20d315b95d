package org.amparo.plan.monitoring;

import java.time.Instant;
import java.util.Optional;

/**
 * What a State officially submitted: never changed.
 *
 * @param number 1 for the first, then those that correct it
 * @param corrects which one it corrects
 * @param reason why it was corrected
 * @param content the canonical JSON
 * @param sha256 of the content in UTF-8, in hexadecimal
 * @param note the signed note that says State, years, number, hash and time
 */
record Submission(
        long id,
        int cycle,
        String country,
        int number,
        Optional<Long> corrects,
        String reason,
        String content,
        String sha256,
        String note,
        Instant at) {}
