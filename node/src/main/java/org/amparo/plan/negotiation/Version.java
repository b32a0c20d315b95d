package org.amparo.plan.negotiation;

import java.time.Instant;
import java.util.Optional;
import org.amparo.plan.text.PlanTitle;

/** A version of the text. */
record Version(int id, Text text, int number, String title, Instant openedAt, Optional<Seal> seal) {
    /** What a closed version was sealed with: the hash of its canonical JSON, which {@link Versions#content} reads, and the signed note. */
    record Seal(Instant closedAt, String sha256, String note) {}

    /**
     * The text that it is a version of.
     *
     * @param title as the text itself says, with its period
     * @param language that it is written in; proposals say their own
     */
    record Text(int id, String name, Optional<PlanTitle> title, String language) {}

    boolean isOpen() {
        return seal.isEmpty();
    }
}
