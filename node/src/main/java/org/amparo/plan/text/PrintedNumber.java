package org.amparo.plan.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as drafts print it before a paragraph: {@code 1.}, {@code 1)}, {@code (1)}, {@code 1.-}, {@code 1 bis.}, {@code 21bis},
 * {@code Art. 1}, {@code iv)}. Words have to follow, and a number that nothing marks as one (a year, "3 days") is none.
 *
 * @param printed as it stands there
 * @param end where the words begin
 */
record PrintedNumber(ItemNumber number, String printed, int end) {
    private static final String KIND =
            "(?:Art(?:\\.|[íi]culo|icle|igo)|Directriz|Diretriz|Directive|Guideline|Mandat[eo]?|Objecti(?:f|ve)|Objetivo"
                    + "|Princip(?:io|le|e)|Princípio)";
    private static final String SUFFIX = ItemNumber.SUFFIX;
    private static final String WORDS = "\\s+(?=[\\p{L}\\[(“«\"¿¡])";
    private static final String STROKE = "[-–—]+";

    /** As this program prints it too: nothing was to be repaired. */
    static final Pattern PLAIN = Pattern.compile("(\\d{1,3})()\\.\\s+(?=\\p{Lu})");

    private static final List<Pattern> ARABIC = List.of(
            PLAIN,
            Pattern.compile("(\\d{1,3})\\s?(" + SUFFIX + ")?\\s?(?:\\.\\s?" + STROKE + "|[.)])" + WORDS),
            Pattern.compile("\\((\\d{1,3})\\s?(" + SUFFIX + ")?\\)" + WORDS),
            Pattern.compile("(\\d{1,3})\\s?(" + SUFFIX + ")" + WORDS),
            Pattern.compile("(?i:" + KIND + ")\\s*(\\d{1,3})[º°]?\\s?(" + SUFFIX + ")?\\s?(?:\\.?\\s?" + STROKE
                    + "|[.):])" + WORDS),
            Pattern.compile("(?i:" + KIND + ")\\s*(\\d{1,3})[º°]?\\s?(" + SUFFIX + ")?\\s+(?=\\p{Lu})"));
    private static final Pattern ROMAN =
            Pattern.compile("\\(?([ivxl]{1,6}|[IVXL]{1,6})(?:\\)|\\.\\s?" + STROKE + "|\\.)" + WORDS);

    /** The number that a paragraph of that kind begins with; objectives and principles may have Roman ones. */
    static Optional<PrintedNumber> before(String text, ItemKind kind) {
        Optional<PrintedNumber> arabic = arabic(text);
        return arabic.isPresent() || !(kind == ItemKind.OBJECTIVE || kind == ItemKind.PRINCIPLE) ? arabic : roman(text);
    }

    static Optional<PrintedNumber> arabic(String text) {
        for (Pattern shape : ARABIC) {
            Matcher found = shape.matcher(text);
            if (found.lookingAt() && Integer.parseInt(found.group(1)) > 0) {
                String suffix = Optional.ofNullable(found.group(2)).orElse("");
                ItemNumber number = ItemNumber.read(found.group(1) + suffix).orElseThrow();
                return Optional.of(new PrintedNumber(number, found.group().strip(), found.end()));
            }
        }
        return Optional.empty();
    }

    static Optional<PrintedNumber> roman(String text) {
        Matcher found = ROMAN.matcher(text);
        return found.lookingAt()
                ? RomanNumber.value(found.group(1))
                        .map(value -> new PrintedNumber(
                                ItemNumber.of(value), found.group().strip(), found.end()))
                : Optional.empty();
    }
}
