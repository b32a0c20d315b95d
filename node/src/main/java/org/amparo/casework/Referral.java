package org.amparo.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One institution sent the person to another.
 *
 * @param organisation the other institution, by name
 * @param caseWorker the person in charge there
 * @param reason list {@code referral_reason}
 */
public record Referral(
        Direction direction,
        Optional<String> organisation,
        Optional<String> caseWorker,
        Optional<LocalDate> on,
        String reason,
        Optional<String> details) {

    /** Towards us, or away from us. */
    public enum Direction {
        INCOMING,
        OUTGOING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Direction of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
