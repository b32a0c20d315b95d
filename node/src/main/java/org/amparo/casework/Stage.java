package org.amparo.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened at a place. Codes of the list {@code event_stage}. */
public enum Stage {
    RECRUITMENT,
    TRANSIT,
    EXPLOITATION;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
