package org.amparo.web;

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
    PLACEMENT
}
