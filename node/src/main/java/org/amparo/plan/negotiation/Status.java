package org.amparo.plan.negotiation;

import java.util.Locale;
import java.util.Optional;

/** How far a proposal is. */
enum Status {
    /** It stands in brackets: some State does not agree. */
    BRACKETED,
    /** Agreed at the table; a State asks its capital. */
    AD_REFERENDUM,
    /** Nobody opposes it. */
    CONSENSUS,
    WITHDRAWN,
    /** It is in the text. */
    ADOPTED;

    /** What leads from one status to another. */
    enum Step {
        HOLD,
        AGREE,
        REOPEN,
        WITHDRAW,
        ADOPT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Step of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The status after a step; empty where the step cannot be taken. What is withdrawn or adopted moves only by undoing. */
    Optional<Status> after(Step step) {
        return switch (step) {
            case HOLD -> this == BRACKETED ? Optional.of(AD_REFERENDUM) : Optional.empty();
            case AGREE -> this == BRACKETED || this == AD_REFERENDUM ? Optional.of(CONSENSUS) : Optional.empty();
            case REOPEN -> this == AD_REFERENDUM || this == CONSENSUS ? Optional.of(BRACKETED) : Optional.empty();
            case WITHDRAW -> isLive() ? Optional.of(WITHDRAWN) : Optional.empty();
            case ADOPT -> this == CONSENSUS ? Optional.of(ADOPTED) : Optional.empty();
        };
    }

    /** Whether it is still negotiated. */
    boolean isLive() {
        return this != WITHDRAWN && this != ADOPTED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
