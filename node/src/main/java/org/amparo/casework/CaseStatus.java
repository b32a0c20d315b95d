package org.amparo.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. Codes of the list {@code case_status}. */
public enum CaseStatus {
    ACTIVE,
    FOLLOW_UP,
    CLOSED,
    CLOSED_REFERRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isClosed() {
        return this == CLOSED || this == CLOSED_REFERRED;
    }

    public static Optional<CaseStatus> of(String code) {
        for (var status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
