package org.amparo.linkage.encoding;

/** What a value is made up of, and so which parts of it an encoding keeps. */
public enum Content {
    /** Names of persons: for each word its pairs of letters, its ends among them, and how it sounds. */
    NAME,
    /** Places, addresses and other words: for each word its pairs of letters and digits, its ends among them. */
    TEXT,
    /** What was given out, not spelt, as document numbers: pairs of letters and digits, the ends among them. */
    CODE,
    /** Telephones: the same of the last seven digits, since countries and areas are often left out. */
    PHONE,
    /** Addresses of e-mail: the same of what is before the @. */
    EMAIL,
    /** Dates as ISO 8601 writes them: year, month and day, and the last two once more in either order. */
    DATE,
    /** One of a few values, as sex or nationality: the whole value. */
    CHOICE,
    /** Several values with semicolons or bars between: each as a whole. */
    LIST,
    /** Degrees of latitude and longitude: the square of about five kilometres, and its neighbours. */
    POINT
}
