package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the brackets in which States propose changes, also where the scan broke them: {@code [CRIl:}, {@code [CA},
 * {@code [CANy}, a bracket closed by "}", "J" or "l", or never.
 */
final class FindBrackets {
    private static final Pattern CODE = Pattern.compile("\\b([A-Z]{3})(?=\\s*[:,])");
    private static final int OFTEN = 2;
    private static final Pattern NAMED_BEFORE = Pattern.compile("([A-Z]{3}(?:,\\s*[A-Z]{3})*):\\s*$");
    private static final Pattern LABEL = Pattern.compile("\\s*\\d{1,3}\\s?(?:ALT|BIS|TER)\\.?\\s*");
    private static final Pattern NAMES =
            Pattern.compile("\\s*([A-Z]{3}(?:\\s*,\\s*[A-Z]{3})*)(l?)(\\s*:|(?=\\s|\\p{Ll}))\\s*");
    private static final Pattern SHORT_NAME = Pattern.compile("\\s*([A-Z]{2})(?=\\s)\\s*");
    private static final Pattern READ_AS_J = Pattern.compile("(?<=[-\\p{Ll}])J(?=\\p{Ll}|\\s|$)");
    private static final Pattern READ_AS_L = Pattern.compile("(?<=\\p{Ll}{3})l(?=\\s|$)");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)$");

    private final SortedSet<String> states;
    private final Spelling spelling;
    private final Findings findings;

    FindBrackets(SortedSet<String> states, Spelling spelling, Findings findings) {
        this.states = states;
        this.spelling = spelling;
        this.findings = findings;
    }

    /** The States that the text names in its brackets: codes of three letters that come back. */
    static SortedSet<String> statesIn(String source) {
        TreeMap<String, Integer> often = new TreeMap<>();
        for (int open = source.indexOf('['); open >= 0; open = source.indexOf('[', open + 1)) {
            Matcher code = CODE.matcher(source).region(open, Math.min(source.length(), open + 24));
            if (code.find()) {
                often.merge(code.group(1), 1, Integer::sum);
            }
        }
        SortedSet<String> states = new TreeSet<>(often.keySet());
        states.removeIf(state -> often.getOrDefault(state, 0) < OFTEN && often.size() > 1 && hasLike(often, state));
        return states;
    }

    /** A code that stands once and differs in one letter from one that stands often is that one, misread. */
    private static boolean hasLike(TreeMap<String, Integer> often, String state) {
        return often.entrySet().stream()
                .anyMatch(other -> other.getValue() >= OFTEN * OFTEN && Likeness.distance(other.getKey(), state) == 1);
    }

    List<Bracket> in(Scan scan) {
        String text = scan.text();
        List<Bracket> brackets = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', Math.max(open + 1, done))) {
            Bracket bracket = read(scan, open, done);
            brackets.add(bracket);
            done = bracket.to();
        }
        return brackets;
    }

    private Bracket read(Scan scan, int open, int done) {
        String text = scan.text();
        List<Sign> flaws = new ArrayList<>();
        Matcher before = NAMED_BEFORE.matcher(text).region(Math.max(done, open - 24), open);
        int from = open;
        int start = open + 1;
        List<String> proposers = List.of();
        Matcher label = LABEL.matcher(text).region(start, text.length());
        if (label.lookingAt()) {
            start = label.end();
        }
        Matcher names = NAMES.matcher(text).region(start, text.length());
        Matcher shortName = SHORT_NAME.matcher(text).region(start, text.length());
        if (before.find() && known(before.group(1)).isPresent()) {
            from = before.start();
            proposers = known(before.group(1)).orElseThrow();
        } else if (names.lookingAt() && known(names.group(1)).isPresent()) {
            proposers = known(names.group(1)).orElseThrow();
            if (!names.group(2).isEmpty() || names.group(3).isBlank()) {
                flaws.add(Sign.BROKEN_NAME);
                mend(
                        scan,
                        names.start(1),
                        names.end(1)
                                + names.group(2).length()
                                + names.group(3).strip().length(),
                        names.group(1) + ":",
                        "a bracket begins with a State and a colon");
            }
            start = names.end();
        } else if (shortName.lookingAt()
                && states.stream()
                                .filter(state -> state.startsWith(shortName.group(1)))
                                .count()
                        == 1) {
            String state = states.stream()
                    .filter(one -> one.startsWith(shortName.group(1)))
                    .findFirst()
                    .orElseThrow();
            proposers = List.of(state);
            flaws.add(Sign.BROKEN_NAME);
            mend(scan, shortName.start(1), shortName.end(1), state + ":", "the one State of the text that begins so");
            start = shortName.end();
        } else {
            flaws.add(Sign.BROKEN_NAME);
        }
        return close(scan, new Bracket(from, start, start, start, proposers, flaws));
    }

    private Optional<List<String>> known(String names) {
        List<String> each = List.of(names.split("\\s*,\\s*"));
        return states.containsAll(each) ? Optional.of(each) : Optional.empty();
    }

    private Bracket close(Scan scan, Bracket open) {
        String text = scan.text();
        int next = text.indexOf('[', open.start());
        int limit = next < 0 ? text.length() : next;
        int right = text.indexOf(']', open.start(), limit);
        if (right >= 0) {
            int end = right;
            if (right > open.start() && text.charAt(right - 1) == 'l' && endsInStrayL(text, right - 1)) {
                mend(scan, right - 1, right, "", "the bracket was read twice: the word ends before the l");
                end = right - 1;
            }
            return closed(open, end, right + 1);
        }
        open.flaws().add(Sign.BROKEN_BRACKET);
        int brace = text.indexOf('}', open.start(), limit);
        if (brace >= 0) {
            int to = brace + 1 < limit && text.charAt(brace + 1) == 'l' ? brace + 2 : brace + 1;
            mend(scan, brace, to, "]", "nothing else closes the bracket");
            return closed(open, brace, to);
        }
        Matcher letterJ = READ_AS_J.matcher(text).region(open.start(), limit);
        letterJ.useTransparentBounds(true);
        if (letterJ.find()) {
            mend(scan, letterJ.start(), letterJ.end(), "]", "nothing else closes the bracket, and no word has this J");
            return closed(open, letterJ.start(), letterJ.end());
        }
        Matcher letterL = READ_AS_L.matcher(text).region(open.start(), limit);
        letterL.useTransparentBounds(true);
        while (letterL.find()) {
            if (endsInStrayL(text, letterL.start())) {
                mend(
                        scan,
                        letterL.start(),
                        letterL.end(),
                        "]",
                        "nothing else closes the bracket, and no word ends in this l");
                return closed(open, letterL.start(), letterL.end());
            }
        }
        int end = limit;
        while (end > open.start()
                && (Character.isWhitespace(text.charAt(end - 1)) || ".;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (next >= 0) {
            // Another bracket follows: how far this one reaches is not to be seen, so it takes no words of the text.
            end = Math.min(end, endOfClause(text, open.start(), end));
        }
        if (end > 0) {
            findings.add(new Repair(
                    scan.line(end - 1),
                    scan.column(end - 1) + 1,
                    "",
                    "]",
                    Repair.Kind.BRACKET,
                    Confidence.MEDIUM,
                    "the bracket is never closed: it ends with its sentence"));
        }
        return closed(open, end, end);
    }

    private static int endOfClause(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (".;".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** Whether the word that ends in this l is none, and is one without it. */
    private boolean endsInStrayL(String text, int offset) {
        Matcher word = LAST_WORD.matcher(text).region(Math.max(0, offset - 40), offset);
        return word.find() && !spelling.sound(word.group(1) + "l") && spelling.sound(word.group(1));
    }

    private static Bracket closed(Bracket open, int end, int to) {
        return new Bracket(
                open.from(),
                Math.min(open.start(), end),
                end,
                Math.max(to, open.start()),
                open.proposers(),
                List.copyOf(open.flaws()));
    }

    private void mend(Scan scan, int from, int to, String after, String reason) {
        String before = scan.text().substring(from, to);
        if (!before.equals(after)) {
            findings.add(new Repair(
                    scan.line(from), scan.column(from), before, after, Repair.Kind.BRACKET, Confidence.HIGH, reason));
        }
    }
}
