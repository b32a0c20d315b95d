package org.amparo.plan.monitoring;

import java.util.Locale;
import java.util.Optional;

/** An answer in words. */
enum Choice {
    YES,
    PARTLY,
    NO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Choice> parse(String code) {
        return switch (code) {
            case "yes" -> Optional.of(YES);
            case "partly" -> Optional.of(PARTLY);
            case "no" -> Optional.of(NO);
            default -> Optional.empty();
        };
    }
}
