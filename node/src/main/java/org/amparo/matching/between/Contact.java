package org.amparo.matching.between;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A custodian asks the other side's about a person whom both know. What is granted is that the two speak: no data goes by
 * itself.
 *
 * @param incoming whether the other side asks
 * @param contact how whoever asks is reached at work
 * @param reason why, for this side's own asking; it stays here
 * @param answer what was decided, once it was
 */
record Contact(
        UUID id,
        long pair,
        boolean incoming,
        String purpose,
        String contact,
        Optional<String> reason,
        String askedBy,
        Instant askedAt,
        Optional<Answer> answer,
        boolean told) {

    /**
     * @param contact how whoever granted is reached at work; empty when it was refused
     * @param reason why, where this side decided; it stays here
     */
    record Answer(boolean granted, String contact, Optional<String> reason, String by, Instant at) {}
}
