package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.plan.text.PartDraft.ItemDraft;

/** Tells by its headings which parts a plan has, and puts every paragraph under its part. */
final class FindParts {
    private static final Map<ItemKind, String> IDS = Map.of(
            ItemKind.OBJECTIVE, "objectives",
            ItemKind.PRINCIPLE, "principles",
            ItemKind.DIRECTIVE, "directives",
            ItemKind.MANDATE, "mandates",
            ItemKind.PREAMBLE, "preamble");
    private static final Pattern NUMERAL = Pattern.compile("([IVXLl]{1,6})\\.\\s+");

    /**
     * What was found.
     *
     * @param numbers of each kind, the numbers that were torn off, by the group in which they stand
     */
    record Found(
            List<PartDraft> parts,
            Map<ItemKind, Map<Integer, List<SourceLine>>> numbers,
            List<Draft.PageNumber> pageNumbers,
            List<Draft.Note> notes) {}

    private final List<PartDraft> parts = new ArrayList<>();

    private final Map<ItemKind, Map<Integer, List<SourceLine>>> numbers = new EnumMap<>(ItemKind.class);
    private final List<Draft.PageNumber> pageNumbers = new ArrayList<>();
    private final List<Draft.Note> notes = new ArrayList<>();
    private int group;
    private int groupPage;
    private boolean inGroup;

    private final TextLanguage language;

    private FindParts(TextLanguage language) {
        this.language = language;
        parts.add(new PartDraft("preamble", ItemKind.PREAMBLE, Optional.empty()));
    }

    static Found find(List<Draft> drafts, TextLanguage language) {
        var finding = new FindParts(language);
        drafts.forEach(finding::take);
        return new Found(finding.parts, finding.numbers, finding.pageNumbers, finding.notes);
    }

    private void take(Draft draft) {
        switch (draft) {
            case Draft.Heading(var page, var scan) -> begin(scan);
            case Draft.Number number -> number(number);
            case Draft.PageNumber number -> pageNumbers.add(number);
            case Draft.Note note -> notes.add(note);
            case Draft.Text(var page, var paragraphs) -> text(page, paragraphs);
        }
        inGroup = draft instanceof Draft.Number;
    }

    private void number(Draft.Number number) {
        if (!inGroup || groupPage != number.page()) {
            group++;
            groupPage = number.page();
        }
        numbers.computeIfAbsent(parts.getLast().kind, kind -> new TreeMap<>())
                .computeIfAbsent(group, first -> new ArrayList<>())
                .add(number.line());
    }

    private void text(int page, List<Scan> paragraphs) {
        PartDraft part = parts.getLast();
        boolean leadsIn = part.kind != ItemKind.PREAMBLE
                && part.items.isEmpty()
                && paragraphs.size() == 1
                && Character.isLetter(paragraphs.getFirst().text().charAt(0))
                && paragraphs.getFirst().text().endsWith(":");
        part.items.add(
                new ItemDraft(leadsIn ? ItemKind.INTRODUCTION : part.kind, page == groupPage ? group : 0, paragraphs));
    }

    private void begin(Scan heading) {
        ItemKind kind = language.partOf(heading.text()).orElse(parts.getLast().kind);
        if (kind == ItemKind.PREAMBLE
                && parts.size() == 1
                && parts.getFirst().items.isEmpty()
                && parts.getFirst().heading.isEmpty()) {
            parts.set(0, new PartDraft("preamble", kind, Optional.of(heading)));
            return;
        }
        long before = parts.stream().filter(part -> part.kind == kind).count();
        String word = before > 0 && kind == ItemKind.PREAMBLE ? "preambles" : IDS.getOrDefault(kind, kind.word());
        String id = kind == ItemKind.DIRECTIVE || before > 0 ? word + "-" + (before + 1) : word;
        parts.add(new PartDraft(id, kind, Optional.of(heading)));
    }

    /** The part's Roman number as the source prints it, with its dot. */
    static Optional<String> numeral(String heading) {
        Matcher numeral = NUMERAL.matcher(heading);
        return numeral.lookingAt() && RomanNumber.value(numeral.group(1)).isPresent()
                ? Optional.of(numeral.group(1) + ".")
                : Optional.empty();
    }
}
