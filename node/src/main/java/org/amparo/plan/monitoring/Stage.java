package org.amparo.plan.monitoring;

import java.util.Locale;
import java.util.Optional;

/** How far a State is in a cycle. */
enum Stage {
    /** Answers are gathered; after a submission, corrected. */
    DRAFT,
    /** Somebody within the State let it pass. */
    CLEARED,
    SUBMITTED;

    /** What leads from one stage to the next. */
    enum Step {
        /** An answer, evidence or register entry that changes: what was cleared is cleared no more. */
        CHANGE,
        CLEAR,
        SUBMIT,
        CORRECT
    }

    /** The stage after a step; empty where the step cannot be taken. */
    Optional<Stage> after(Step step) {
        return switch (step) {
            case CHANGE -> this == SUBMITTED ? Optional.empty() : Optional.of(DRAFT);
            case CLEAR -> this == DRAFT ? Optional.of(CLEARED) : Optional.empty();
            case SUBMIT -> this == CLEARED ? Optional.of(SUBMITTED) : Optional.empty();
            case CORRECT -> this == SUBMITTED ? Optional.of(DRAFT) : Optional.empty();
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
