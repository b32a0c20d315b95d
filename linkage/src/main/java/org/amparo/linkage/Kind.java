package org.amparo.linkage;

import java.util.Locale;

/** What a column holds, and so how two of its values are compared. */
public enum Kind {
    GIVEN_NAME,
    SURNAME,
    SURNAME_SECOND,
    FULL_NAME,
    DATE,
    IDENTIFIER,
    TEXT,
    CODE,
    SEX,
    NATIONALITY,
    PLACE,
    PHONE,
    EMAIL,
    /** Latitude and longitude in degrees, as {@code 4.60,-74.08}. */
    COORDINATES,
    /** Several values in one cell, separated by a semicolon or a vertical bar. */
    LIST;

    /** As specifications write it: {@code given-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isName() {
        return this == GIVEN_NAME || this == SURNAME || this == SURNAME_SECOND || this == FULL_NAME;
    }
}
