package org.amparo.linkage;

import java.util.Locale;
import java.util.Optional;
import org.amparo.linkage.encoding.Content;

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

    /** What an encoding keeps of it. */
    public Content content() {
        return switch (this) {
            case GIVEN_NAME, SURNAME, SURNAME_SECOND, FULL_NAME -> Content.NAME;
            case DATE -> Content.DATE;
            case IDENTIFIER, CODE -> Content.CODE;
            case TEXT, PLACE -> Content.TEXT;
            case SEX, NATIONALITY -> Content.CHOICE;
            case PHONE -> Content.PHONE;
            case EMAIL -> Content.EMAIL;
            case COORDINATES -> Content.POINT;
            case LIST -> Content.LIST;
        };
    }

    /** Whether it is made of words that are names. */
    boolean isName() {
        return switch (this) {
            case GIVEN_NAME, SURNAME, SURNAME_SECOND, FULL_NAME -> true;
            case DATE, IDENTIFIER, TEXT, CODE, SEX, NATIONALITY, PLACE, PHONE, EMAIL, COORDINATES, LIST -> false;
        };
    }

    /**
     * For what is a person's own: how often two of one family agree in it as one person does, such as twins in the date of
     * birth. Empty for what families share, and for whole names, which are both.
     */
    Optional<Double> ownAlike() {
        return switch (this) {
            case GIVEN_NAME, DATE -> Optional.of(0.02);
            case IDENTIFIER -> Optional.of(0.001);
            case EMAIL -> Optional.of(0.05);
            case SEX -> Optional.of(0.0);
            case SURNAME, SURNAME_SECOND, FULL_NAME, TEXT, CODE, NATIONALITY, PLACE, PHONE, COORDINATES, LIST ->
                Optional.empty();
        };
    }
}
