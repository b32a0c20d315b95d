package org.amparo.linkage.population;

/** What can happen between a person and a second record of the same person, each with its usual rate among such records. */
public enum Slip {
    /** One or two keys beside the right one, left out, twice, or in the wrong order. */
    TYPING(0.22),
    /** Written by ear: b for v, s for z, y for ll, k for qu. */
    RESPELT(0.20),
    /** Letters and digits that a machine misread: rn for m, 0 for O. */
    MISREAD(0.06),
    /** Given name and surname in each other's field. */
    GIVEN_AND_SURNAME_SWAPPED(0.015),
    /** The two surnames in the other order. */
    SURNAMES_SWAPPED(0.04),
    SECOND_SURNAME_MISSING(0.18),
    /** Both surnames in the field of the first. */
    SURNAMES_TOGETHER(0.06),
    /** One of several given names left out. */
    GIVEN_NAME_DROPPED(0.18),
    /** A given name cut to its first letter. */
    INITIAL(0.04),
    /** Pepe for José. */
    NICKNAME(0.06),
    /** Fields cut at ten letters. */
    TRUNCATED(0.02),
    /** A woman's name after marrying: the husband's surname behind or instead of the second. */
    MARRIED_NAME(0.05),
    /** De la Cruz as Cruz or Delacruz. */
    PARTICLES_LOST(0.3),
    ACCENTS_LOST(0.45),
    CAPITALS(0.35),
    DAY_AND_MONTH_SWAPPED(0.03),
    /** One digit of the date is another. */
    DIGIT_OF_DATE(0.05),
    YEAR_OFF_BY_ONE(0.04),
    /** Only the year is known. */
    FIRST_OF_JANUARY(0.05),
    DATE_MISSING(0.05),
    DOCUMENT_MISSING(0.30),
    /** Another document, mostly a passport. */
    OTHER_DOCUMENT(0.12),
    DIGIT_OF_DOCUMENT(0.05),
    PHONE_MISSING(0.35),
    OTHER_PHONE(0.30),
    PLACE_MISSING(0.08),
    OTHER_PLACE(0.25),
    SEX_MISSING(0.04),
    OTHER_SEX(0.005),
    NATIONALITY_MISSING(0.06);

    private final double usual;

    Slip(double usual) {
        this.usual = usual;
    }

    /** How often it happens unless told otherwise, 0 to 1. */
    public double usual() {
        return usual;
    }
}
