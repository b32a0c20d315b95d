package org.amparo.plan.negotiation;

import java.time.Instant;
import java.util.Optional;

/** A version of the text. */
record Version(int id, int number, String title, Instant openedAt, Optional<Seal> seal) {
    /** What a closed version was sealed with: the canonical JSON of its text, the hash, the signed note. */
    record Seal(Instant closedAt, String content, String sha256, String note) {}

    boolean isOpen() {
        return seal.isEmpty();
    }
}
