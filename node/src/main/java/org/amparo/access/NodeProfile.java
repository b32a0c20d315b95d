package org.amparo.access;

/**
 * What this node is.
 *
 * @param code two to four capital letters that begin every case number
 * @param name of the State, province or institution
 * @param country ISO 3166-1 alpha-2
 * @param defaultLanguage es, en, pt or fr
 */
public record NodeProfile(String code, String name, String country, String defaultLanguage) {
    /** ISO 3166-1 keeps the code free for users: the country of the demonstration, where everybody is invented. */
    static final String FICTIONAL = "XA";
}
