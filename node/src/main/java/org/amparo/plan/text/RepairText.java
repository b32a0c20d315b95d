package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a piece of a scan in right spelling, and notes down every change. */
final class RepairText {
    private static final Pattern ADDRESS = Pattern.compile("https?:/\\S*(?:-\\n\\S+)?");
    private static final Pattern STRUCK = Pattern.compile("[\\p{L}¥@%*\\d]+");
    private static final Pattern WORD = Pattern.compile("4?\\p{L}+");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\b[Nn]\\.?2(?= \\d)");
    private static final Pattern LETTERS_AND_PLUS = Pattern.compile("([A-Z]{4,6})[lJ|](?=\\+)");
    private static final Pattern ENTITY = Pattern.compile("\\p{Lu}{2,}|[IVXLl]+");

    /** Letters of a word that is not taken for another by chance. */
    private static final int LONG = 6;

    private final Spelling spelling;
    private final RestoreStruck restore;
    private final Findings findings;

    RepairText(Spelling spelling, RestoreStruck restore, Findings findings) {
        this.spelling = spelling;
        this.restore = restore;
        this.findings = findings;
    }

    /**
     * Text in right spelling.
     *
     * @param notes where marks of footnotes were
     */
    record Repaired(String text, List<Integer> notes) {}

    /** A piece of text that no line runs through. */
    Repaired text(Scan scan, String item) {
        return new Run(scan, item).write();
    }

    /**
     * A word within brackets.
     *
     * @param old whether a line may run through it
     */
    String bracketed(Scan scan, String item, boolean old) {
        Matcher word = STRUCK.matcher(scan.text());
        if (!word.find()) {
            return scan.text();
        }
        String core = word.group();
        if ((core.length() < 2 && !core.equals("¥"))
                || isWhole(core, old)
                || ENTITY.matcher(core).matches()) {
            return new Run(scan, item).write().text();
        }
        Optional<String> meant = old ? split(core).or(() -> restore.meant(plain(core))) : Optional.empty();
        String around = scan.text();
        if (meant.isEmpty()) {
            findings.add(new Unresolved(
                    scan.line(0),
                    item,
                    core,
                    Unresolved.Kind.WORD,
                    old ? "a line ran through it, and the word is not to be told" : "no word, and none is near"));
            return around;
        }
        String cased = Character.isUpperCase(core.charAt(0))
                ? meant.get().substring(0, 1).toUpperCase(Locale.ROOT)
                        + meant.get().substring(1)
                : meant.get();
        findings.add(new Repair(
                scan.line(word.start()),
                scan.column(word.start()),
                core,
                cased,
                Repair.Kind.STRUCK,
                Confidence.MEDIUM,
                "the nearest word of the dictionary: a line ran through it"));
        return around.substring(0, word.start()) + cased + around.substring(word.end());
    }

    /** Two words that the line ran together. */
    private Optional<String> split(String core) {
        String lower = core.toLowerCase(Locale.ROOT);
        List<String> ways = new ArrayList<>();
        for (int at = 1; at < lower.length(); at++) {
            String first = lower.substring(0, at);
            String second = lower.substring(at);
            boolean joined = second.equals("y") && first.length() > 3 && spelling.sound(first);
            if ((joined || (isPart(first) && isPart(second))) && first.length() + second.length() > 5) {
                ways.add(plain(first) + " " + plain(second));
            }
        }
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : ways.isEmpty() ? apart(lower) : Optional.empty();
    }

    /** Two long words that the line ran together, of which it also damaged the second. */
    private Optional<String> apart(String lower) {
        List<String> ways = new ArrayList<>();
        for (int at = LONG; at + LONG <= lower.length(); at++) {
            String first = lower.substring(0, at);
            if (spelling.sound(first)) {
                restore.meant(lower.substring(at)).ifPresent(second -> ways.add(plain(first) + " " + second));
            }
        }
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    /** Whether it needs no restoring; of a struck word, its ending alone does not tell. */
    private boolean isWhole(String core, boolean old) {
        return spelling.sound(core)
                && !(old
                        && spelling.knownOnlyByEnding(core)
                        && restore.meantAlmost(plain(core)).isPresent());
    }

    private boolean isPart(String part) {
        return part.length() > 3
                ? spelling.sound(part)
                : part.length() > 1 && RestoreStruck.functionWord(part).isPresent();
    }

    private String plain(String word) {
        Optional<String> small = word.length() > 3 ? Optional.empty() : RestoreStruck.functionWord(word);
        if (small.isPresent()) {
            return small.get();
        }
        return spelling.judge(word, "", "") instanceof Spelling.Verdict.Meant(var right, var kind, var reason)
                ? right
                : word;
    }

    /** One piece, from its beginning to its end. */
    private final class Run {
        private final Scan scan;
        private final String text;
        private final String item;
        private final StringBuilder out = new StringBuilder();
        private final List<Integer> notes = new ArrayList<>();
        private final List<Integer> marks;
        private String before = "";

        Run(Scan scan, String item) {
            this.scan = scan;
            this.item = item;
            text = scan.text();
            marks = NoteMarks.in(text, spelling.language());
        }

        Repaired write() {
            int at = 0;
            while (at < text.length()) {
                at = step(at);
            }
            return new Repaired(out.toString(), notes);
        }

        private int step(int at) {
            char letter = text.charAt(at);
            if (letter == 'h' && matches(ADDRESS, at) instanceof Matcher address && address.lookingAt()) {
                out.append(address.group().replace("\n", ""));
                return address.end();
            }
            if (marks.contains(at)) {
                notes.add(out.length());
                change(at, at + 1, "", Repair.Kind.NOTE, Confidence.HIGH, "the mark of a footnote");
                return at + 1;
            }
            if (letter == '|' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                change(at, at + 1, "", Repair.Kind.LETTER, Confidence.HIGH, "no letter and no mark");
                return at + 1;
            }
            if (letter == '-' && at > 0 && ";,".indexOf(text.charAt(at - 1)) >= 0) {
                change(at, at + 1, " ", Repair.Kind.SPACING, Confidence.HIGH, "a blank belongs here");
                return at + 1;
            }
            if (letter == '\n') {
                if (out.isEmpty() || out.charAt(out.length() - 1) != '-') {
                    out.append(' ');
                }
                return at + 1;
            }
            if (letter == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                return at + 1;
            }
            return Character.isLetter(letter) || letter == '4' ? word(at) : copy(at);
        }

        private int copy(int at) {
            out.append(text.charAt(at));
            return at + 1;
        }

        private Matcher matches(Pattern pattern, int at) {
            return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        }

        private int word(int at) {
            Matcher sign = matches(NUMBER_SIGN, at);
            if (sign.lookingAt()) {
                String meant = sign.group().charAt(0) + ".º";
                change(at, sign.end(), meant, Repair.Kind.LETTER, Confidence.HIGH, "º was read as 2: a number follows");
                return sign.end();
            }
            Matcher letters = matches(LETTERS_AND_PLUS, at);
            if (letters.lookingAt()) {
                change(
                        at,
                        letters.end(),
                        letters.group(1) + "I",
                        Repair.Kind.LETTER,
                        Confidence.HIGH,
                        "so elsewhere in the text");
                return letters.end();
            }
            Matcher word = matches(WORD, at);
            if (!word.lookingAt() || (at > 0 && Character.isDigit(text.charAt(at - 1)))) {
                return copy(at);
            }
            judge(at, word.end(), word.group());
            before = word.group();
            return word.end();
        }

        private void judge(int at, int end, String word) {
            if (ENTITY.matcher(word).matches() && word.length() < 6 && !word.equals("I")) {
                out.append(word);
                return;
            }
            Matcher next = WORD.matcher(text).region(end, text.length());
            String after = next.find() ? next.group() : "";
            switch (spelling.judge(word, before, after)) {
                case Spelling.Verdict.Left left -> out.append(word);
                case Spelling.Verdict.Meant(var right, var kind, var reason) -> {
                    if (right.equals(word)) {
                        out.append(word);
                    } else {
                        change(at, end, right, kind, Confidence.HIGH, reason);
                    }
                }
                case Spelling.Verdict.Doubtful(var reason) -> {
                    out.append(word);
                    findings.add(new Unresolved(scan.line(at), item, word, Unresolved.Kind.WORD, reason));
                }
            }
        }

        private void change(int from, int to, String after, Repair.Kind kind, Confidence confidence, String reason) {
            out.append(after);
            findings.add(new Repair(
                    scan.line(from), scan.column(from), text.substring(from, to), after, kind, confidence, reason));
        }
    }
}
