package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts blocks together to paragraphs: a blank line or the end of a page in the middle of a sentence ends nothing, and a
 * footnote between two halves of a paragraph does not part them.
 */
final class JoinParagraphs {
    private static final Pattern NOTE = Pattern.compile("(\\d{1,2})\\.\\s+\\S.*");
    private static final Pattern LETTERED = Pattern.compile("[“\"]?[a-z¢]\\)\\s.*");
    private static final Pattern ROMAN = Pattern.compile("([ivxlIVXL]{1,5})(?:\\.|(?=\\s))\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)$");

    private final TextLanguage language;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft.@Nullable Text body;
    private Draft.@Nullable Note note;
    private int notes;
    private int marks;
    private int points;

    private JoinParagraphs(TextLanguage language) {
        this.language = language;
    }

    static List<Draft> join(List<Block> blocks, TextLanguage language) {
        var joining = new JoinParagraphs(language);
        blocks.forEach(joining::take);
        return joining.drafts;
    }

    private void take(Block block) {
        switch (block.kind()) {
            case NUMBER -> add(new Draft.Number(block.page(), block.lines().getFirst()));
            case PAGE_NUMBER ->
                add(new Draft.PageNumber(block.page(), block.lines().getFirst()));
            case ADDRESSES -> addresses(block);
            case HEADING -> heading(block);
            case TEXT -> {
                if (isHeading(block)) {
                    heading(block);
                } else {
                    text(block);
                }
            }
        }
    }

    private boolean isHeading(Block block) {
        return block.lines().size() == 1
                && language.isHeading(block.lines().getFirst().text().strip());
    }

    private void add(Draft draft) {
        drafts.add(draft);
    }

    private void addresses(Block block) {
        if (note == null) {
            text(block);
            return;
        }
        block.lines().forEach(line -> note.addresses().add(Scan.of(line)));
    }

    private void heading(Block block) {
        Scan scan = scan(block.lines());
        if (!drafts.isEmpty()
                && drafts.getLast() instanceof Draft.Heading(var page, var before)
                && before.text().lastIndexOf('[') > before.text().lastIndexOf(']')) {
            drafts.set(drafts.size() - 1, new Draft.Heading(page, Scan.joined(List.of(before, scan))));
            return;
        }
        body = null;
        add(new Draft.Heading(block.page(), scan));
    }

    private void text(Block block) {
        if (note != null && note.page() == block.page()) {
            noteText(note, block.lines());
            return;
        }
        Matcher numbered = NOTE.matcher(block.lines().getFirst().text().strip());
        if (numbered.matches() && Integer.parseInt(numbered.group(1)) == notes + 1 && marks > notes) {
            note = new Draft.Note(block.page(), ++notes, List.of(), List.of());
            add(note);
            noteText(note, block.lines());
            return;
        }
        bodyText(block);
    }

    private void bodyText(Block block) {
        Scan scan = scan(block.lines());
        marks += NoteMarks.in(scan.text(), language).size();
        Draft.Text before = body;
        if (before == null) {
            begin(block, scan);
            return;
        }
        String ended = before.paragraphs().getLast().text();
        if (isNextPoint(ended, scan.text())) {
            points++;
            before.paragraphs().add(scan);
        } else if (goesOn(ended, scan.text())
                && !SplitList.follows(before.paragraphs().getFirst().text(), scan.text())) {
            Scan last = before.paragraphs().removeLast();
            before.paragraphs().add(Scan.joined(List.of(last, scan)));
        } else {
            begin(block, scan);
        }
    }

    private void begin(Block block, Scan scan) {
        points = 0;
        Draft.Text text = new Draft.Text(block.page(), List.of(scan));
        body = text;
        add(text);
    }

    /** A footnote's lettered points begin a paragraph each, without a blank line. */
    private static void noteText(Draft.Note note, List<SourceLine> lines) {
        for (SourceLine line : lines) {
            Scan scan = Scan.of(line);
            boolean first = note.paragraphs().isEmpty();
            if (first || LETTERED.matcher(scan.text()).matches()) {
                note.paragraphs().add(scan);
            } else {
                Scan last = note.paragraphs().removeLast();
                note.paragraphs().add(Scan.joined(List.of(last, scan)));
            }
        }
    }

    /** A list's point: the next Roman number, after a colon or after the point before. */
    private boolean isNextPoint(String ended, String next) {
        if (points == 0 && !ended.endsWith(":")) {
            return false;
        }
        return roman(next).filter(number -> number == points + 1).isPresent();
    }

    private static Optional<Integer> roman(String text) {
        Matcher marked = ROMAN.matcher(text);
        return marked.matches() ? RomanNumber.value(marked.group(1)) : Optional.empty();
    }

    /** The Roman number before a point of a list, with the dot and blanks that follow it. */
    static Optional<String> pointMarker(String text) {
        Matcher marked = ROMAN.matcher(text);
        return marked.matches() && RomanNumber.value(marked.group(1)).isPresent()
                ? Optional.of(text.substring(0, marked.end(1) + (text.charAt(marked.end(1)) == '.' ? 1 : 0)))
                : Optional.empty();
    }

    private boolean goesOn(String ended, String next) {
        if (Character.isLowerCase(next.charAt(0))) {
            return true;
        }
        if (language.lastButOne().matcher(ended).find()) {
            return false;
        }
        Matcher word = LAST_WORD.matcher(ended);
        return ended.endsWith(",")
                || (word.find() && language.leadsOn(word.group(1).toLowerCase(Locale.ROOT)));
    }

    private static Scan scan(List<SourceLine> lines) {
        return Scan.joined(lines.stream().map(Scan::of).toList());
    }
}
