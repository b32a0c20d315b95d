package org.amparo.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a further person is to a case. Codes of the list {@code person_role}; none of these is counted as a victim. */
public enum PersonRole {
    WITNESS,
    RELATIVE,
    DEPENDANT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PersonRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
