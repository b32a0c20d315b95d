package org.amparo.web;

import java.util.Locale;

/** The class of a field of a case. Each field has exactly one. */
public enum DataClass {
    /** What is in none of the others. */
    GENERAL,
    /** Migratory status, ethnicity, gender identity, coordinates of recruitment. */
    SENSITIVE,
    /** Who the person is. */
    IDENTITY,
    /** Health and psychosocial care. */
    WELFARE,
    /** Complaints, proceedings, measures. */
    LEGAL,
    /** Where the person is sheltered. */
    PLACEMENT;

    /** The code under which rows, forms and messages know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DataClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
