package org.amparo.access;

import java.util.Locale;

/** What a user may come to do. Codes of the list {@code role}; stored in lower case. */
public enum Role {
    FRONT_LINE(true),
    CASE_WORKER(true),
    SUPERVISOR(true),
    PROSECUTOR(true),
    CUSTODIAN(false),
    ANALYST(false),
    FOCAL_POINT(false),
    ADMINISTRATOR(false);

    private final boolean worksOnCases;

    Role(boolean worksOnCases) {
        this.worksOnCases = worksOnCases;
    }

    /** Whether this role opens cases of its institution. Administrators, custodians and analysts read none. */
    public boolean worksOnCases() {
        return worksOnCases;
    }

    /** Whether whoever has it must have a second factor: sees who persons are, or can let others in. */
    boolean needsSecondFactor() {
        return worksOnCases || this == CUSTODIAN || this == ADMINISTRATOR;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that code. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
