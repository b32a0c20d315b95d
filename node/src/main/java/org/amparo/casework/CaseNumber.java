package org.amparo.casework;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which people and other systems name a case, for example {@code VA-2026-000123-4}: the node's code, the
 * year of registration, a running number, and a check digit (ISO/IEC 7064, MOD 11,10) that catches a mistyped digit
 * and nearly every swapped pair.
 *
 * <p>Numbers that came in with an import keep the form they came with.
 *
 * @param value 1 to 40 capital letters, digits and hyphens
 */
public record CaseNumber(String value) {
    private static final int LONGEST = 40;
    private static final Pattern OURS = Pattern.compile("[A-Z]{2,4}-(\\d{4})-(\\d{6,12})-(\\d)");

    public CaseNumber {
        if (!isNumber(value)) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** The number of a case that this node registers. */
    static CaseNumber issue(String nodeCode, int year, long running) {
        var digits = "%04d%06d".formatted(year, running);
        return new CaseNumber("%s-%04d-%06d-%d".formatted(nodeCode, year, running, checkDigit(digits)));
    }

    /** The number that somebody typed or that a file holds: case and surrounding blanks do not matter. */
    public static Optional<CaseNumber> parse(String typed) {
        var plain = typed.strip().toUpperCase(java.util.Locale.ROOT);
        return isNumber(plain) ? Optional.of(new CaseNumber(plain)) : Optional.empty();
    }

    /** Files bring numbers by the million: no pattern. */
    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Whether the number has the form of a node's own numbers, but a check digit that says it was mistyped. */
    public boolean isMistyped() {
        var parts = OURS.matcher(value);
        return parts.matches()
                && checkDigit(parts.group(1) + parts.group(2)) != parts.group(3).charAt(0) - '0';
    }

    /** Whether the number has the form of a node's own numbers. Those of files may have any, that of a document too. */
    public boolean isOfANode() {
        return OURS.matcher(value).matches();
    }

    /** The running number in a node's own numbers; 0 in numbers of another form. */
    long running() {
        var parts = OURS.matcher(value);
        return parts.matches() ? Long.parseLong(parts.group(2)) : 0;
    }

    /** ISO/IEC 7064:2003, hybrid system MOD 11,10. */
    static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
