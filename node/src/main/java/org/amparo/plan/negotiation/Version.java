package org.amparo.plan.negotiation;

import java.time.Instant;
import java.util.Optional;
import org.amparo.plan.text.PlanTitle;

/** A version of the text. */
record Version(int id, Text text, int number, String title, Instant openedAt, Optional<Seal> seal) {
    /** What a closed version was sealed with: the canonical JSON of its text, the hash, the signed note. */
    record Seal(Instant closedAt, String content, String sha256, String note) {}

    /**
     * The text that it is a version of.
     *
     * @param title as the text itself says, with its period
     */
    record Text(int id, String name, Optional<PlanTitle> title) {}

    boolean isOpen() {
        return seal.isEmpty();
    }
}
