package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words within brackets and what parts them.
 *
 * @param strokeAtEnd whether a stroke stands behind the last word, within the brackets
 * @param strokeBehind whether one stands behind the brackets
 */
record BracketWords(List<Word> words, boolean strokeAtEnd, boolean strokeBehind) {
    private static final Pattern WORD = Pattern.compile("[^\\s\\-–—]+");
    /** Where words are joined by hyphens every day, one between letters strikes nothing. */
    private static final Pattern WORD_OR_COMPOUND = Pattern.compile("(?:[^\\s\\-–—]|(?<=\\p{L})-(?=\\p{L}))+");

    private static final Pattern RUN_ON = Pattern.compile("(?<=\\p{L}{2}[.;:,])(?=\\p{Ll})");

    /** Beginnings that Spanish joins with a hyphen. */
    private static final Set<String> COMPOUNDS = Set.of(
            "sub", "socio", "multi", "pre", "post", "ex", "anti", "no", "público", "publico", "covid", "inter", "bio");

    /** What stands between a word and the one before it. */
    enum Gap {
        FIRST,
        BLANK,
        LINE_BREAK,
        STROKE,
        /** Nothing: the words run together at a full stop or comma. */
        NOTHING
    }

    /**
     * @param start offset in the paragraph's scan
     */
    record Word(int start, int end, String text, Gap gap) {
        /** Without the marks around it. */
        String core() {
            return text.replaceAll("^[^\\p{L}\\d¥@%*]+|[^\\p{L}\\d¥@%*]+$", "");
        }
    }

    static BracketWords read(Scan scan, Bracket bracket, TextLanguage language) {
        String text = scan.text();
        List<Word> words = new ArrayList<>();
        Matcher word = (language == TextLanguage.SPANISH ? WORD : WORD_OR_COMPOUND)
                .matcher(text)
                .region(bracket.start(), bracket.end());
        int last = bracket.start();
        while (word.find()) {
            Gap gap = words.isEmpty() ? Gap.FIRST : gap(text.substring(last, word.start()));
            add(words, text, word.start(), word.end(), gap);
            last = word.end();
        }
        String rest = text.substring(last, bracket.end());
        boolean behind = text.substring(bracket.to(), Math.min(text.length(), bracket.to() + 2))
                .strip()
                .matches("(?s),?[-–—].*");
        return new BracketWords(List.copyOf(words), !words.isEmpty() && hasStroke(rest), behind);
    }

    private static void add(List<Word> words, String text, int start, int end, Gap gap) {
        if (gap == Gap.STROKE && text.charAt(start - 1) == '-' && !words.isEmpty()) {
            Word before = words.getLast();
            if (before.end() == start - 1 && COMPOUNDS.contains(before.core().toLowerCase(java.util.Locale.ROOT))) {
                words.removeLast();
                words.add(new Word(before.start(), end, text.substring(before.start(), end), before.gap()));
                return;
            }
        }
        int from = start;
        Gap before = gap;
        for (String piece : RUN_ON.split(text.substring(start, end))) {
            words.add(new Word(from, from + piece.length(), piece, before));
            from += piece.length();
            before = Gap.NOTHING;
        }
    }

    private static Gap gap(String between) {
        if (hasStroke(between)) {
            return Gap.STROKE;
        }
        return between.indexOf('\n') >= 0 ? Gap.LINE_BREAK : Gap.BLANK;
    }

    private static boolean hasStroke(String text) {
        return text.chars().anyMatch(letter -> letter == '-' || letter == '–' || letter == '—');
    }
}
