package org.amparo.plan.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.plan.text.AssembleParagraph.Answered;
import org.amparo.plan.text.PartDraft.ItemDraft;

/** Puts parts, items and footnotes together from their repaired paragraphs. */
final class AssemblePlan {
    private final AssembleParagraph assemble;
    private final Map<Bracket, Answered> answers;
    private final TextLanguage language;
    private final Findings findings;
    private int notes;

    AssemblePlan(AssembleParagraph assemble, Map<Bracket, Answered> answers, TextLanguage language, Findings findings) {
        this.assemble = assemble;
        this.answers = answers;
        this.language = language;
        this.findings = findings;
    }

    /** The drafts come in the same order as they were made from the parts. */
    List<Part> parts(FindParts.Found found, List<ParagraphDraft> drafts) {
        Iterator<ParagraphDraft> paragraphs = drafts.iterator();
        PartNumbers numbers = PartNumbers.of(found.parts(), findings);
        List<Part> parts = new ArrayList<>();
        for (PartDraft part : found.parts()) {
            Optional<Paragraph> heading = part.heading.map(scan -> heading(paragraphs.next()));
            List<Item> items =
                    part.items.stream().map(item -> item(item, paragraphs)).toList();
            parts.add(new Part(part.id, part.kind, numbers.printed(part), heading, items));
        }
        return parts;
    }

    private Paragraph heading(ParagraphDraft draft) {
        String text = draft.scan().text();
        Optional<String> numeral = FindParts.numeral(text);
        int begin = numeral.map(String::length).orElse(0);
        Paragraph heading = written(draft, begin, Optional.empty());
        return draft.brackets().isEmpty() ? RepairHeading.of(heading, draft.scan(), language, findings) : heading;
    }

    private Item item(ItemDraft item, Iterator<ParagraphDraft> drafts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < item.paragraphs.size(); i++) {
            ParagraphDraft draft = drafts.next();
            Optional<String> marker = i == 0
                    ? Optional.empty()
                    : JoinParagraphs.pointMarker(draft.scan().text());
            paragraphs.add(
                    written(draft, marker.map(String::length).orElse(0), marker.map(found -> point(draft, found))));
        }
        return new Item(
                item.id,
                item.kind,
                item.number.map(number -> number.printed(item.kind)),
                item.numberLine,
                item.proposed,
                paragraphs);
    }

    /** The marker of a list's point as it should be printed. */
    private String point(ParagraphDraft draft, String read) {
        String meant = RomanNumber.value(read.replace(".", ""))
                        .map(RomanNumber::text)
                        .orElse(read)
                        .toLowerCase(java.util.Locale.ROOT)
                + ".";
        if (!meant.equals(read)) {
            findings.add(new Repair(
                    draft.scan().line(0),
                    draft.scan().column(0),
                    read,
                    meant,
                    Repair.Kind.NUMBER,
                    Confidence.HIGH,
                    "the marker that follows from those around it"));
        }
        return meant;
    }

    private Paragraph written(ParagraphDraft draft, int begin, Optional<String> marker) {
        List<Answered> brackets = draft.brackets().stream().map(answers::get).toList();
        Paragraph paragraph = assemble.assemble(
                draft.scan(), brackets, draft.owner(), draft.index(), draft.proposed(), begin, marker);
        List<Paragraph.NoteMark> marks = paragraph.notes().stream()
                .map(mark -> new Paragraph.NoteMark(mark.offset(), "footnote-" + ++notes))
                .toList();
        return new Paragraph(paragraph.marker(), paragraph.text(), paragraph.lines(), marks);
    }

    List<Item> notes(FindParts.Found found) {
        return found.notes().stream()
                .map(note -> RepairNote.item(note, assemble, findings))
                .toList();
    }
}
