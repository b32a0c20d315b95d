package org.amparo.forms;

import java.util.Locale;

/** Why there is no answer. Part of every code list; three different facts, never one. */
public enum MissingAnswer {
    UNKNOWN,
    NOT_ASKED,
    REFUSED;

    public static final String NOT_ASKED_CODE = "not_asked";
    public static final String UNKNOWN_CODE = "unknown";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a code is one of the three. */
    public static boolean is(String code) {
        return switch (code) {
            case "unknown", "not_asked", "refused" -> true;
            default -> false;
        };
    }
}
