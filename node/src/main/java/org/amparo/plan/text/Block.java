package org.amparo.plan.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines without a blank one between them, on one page.
 *
 * @param page from 1; pages count only to tell what stands together
 */
record Block(int page, List<SourceLine> lines) {
    private static final Pattern NUMBER = Pattern.compile("(?:[ivxlIVXL]{1,6}|\\d{1,4} ?(?:bis|ter|ALT)?)[.,]");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—]\\s*\\d{1,4}\\s*[-–—]");
    private static final Pattern ADDRESS = Pattern.compile("https?:\\S+");
    private static final int SHORTEST_HEADING = 8;
    private static final int LONGEST_HEADING = 300;

    enum Kind {
        TEXT,
        HEADING,
        /** A number torn from its paragraph. */
        NUMBER,
        PAGE_NUMBER,
        /** Nothing but addresses on the web: the targets of links in the text. */
        ADDRESSES
    }

    Kind kind() {
        String first = lines.getFirst().text().strip();
        if (lines.size() == 1 && NUMBER.matcher(first).matches()) {
            return Kind.NUMBER;
        }
        if (lines.size() == 1 && PAGE_NUMBER.matcher(first).matches()) {
            return Kind.PAGE_NUMBER;
        }
        if (lines.stream().allMatch(line -> ADDRESS.matcher(line.text().strip()).matches())) {
            return Kind.ADDRESSES;
        }
        return inCapitals() ? Kind.HEADING : Kind.TEXT;
    }

    private boolean inCapitals() {
        int letters = 0;
        int capitals = 0;
        for (SourceLine line : lines) {
            letters += (int) line.text().chars().filter(Character::isLetter).count();
            capitals += (int) line.text().chars().filter(Character::isUpperCase).count();
        }
        return letters >= SHORTEST_HEADING && letters <= LONGEST_HEADING && capitals * 10 >= letters * 9;
    }
}
