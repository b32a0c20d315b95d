package org.amparo.casework.web;

/**
 * A person in a case, in words.
 *
 * @param colour of the tag that says how alike
 */
public record FoundLine(String number, String role, String likeness, String colour) {
    /** The number within a sentence: no line breaks at its hyphens. */
    static String unbroken(String number) {
        return number.replace('-', '\u2011');
    }
}
