package org.amparo.casework.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration that was begun.
 *
 * @param answers so far, in canonical form, save who the persons are
 * @param made the number of the case, or the reference of the situation, once it was registered; then nothing else of
 *     the draft is left
 */
record Draft(UUID id, Kind kind, Sheet answers, Optional<String> made, Instant changedAt) {
    /** What is being registered. */
    enum Kind {
        CASE,
        SITUATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Draft fresh(UUID id, Kind kind, Instant now) {
        return new Draft(id, kind, Sheet.BLANK, Optional.empty(), now);
    }

    Draft with(Sheet newAnswers) {
        return new Draft(id, kind, newAnswers, made, changedAt);
    }

    /** What the log calls it. */
    String subject() {
        return "draft:" + id;
    }
}
