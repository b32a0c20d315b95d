package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.plan.text.Amendment;
import org.amparo.plan.text.Item;
import org.amparo.plan.text.Paragraph;
import org.amparo.plan.text.Part;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.TextLanguage;

/** Makes of a text that was read its first version: its paragraphs, its brackets as proposals, what is left to settle. */
final class ReadImport {
    private final Map<String, TextParagraph> byId = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, Item> proposed = new HashMap<>();
    private final List<TextParagraph> paragraphs = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> wholly;
    private final List<String> source;
    private final TextLanguage language;

    private ReadImport(PlanText plan, List<String> source, TextLanguage language) {
        wholly = plan.amendments().stream()
                .filter(Amendment.NewParagraph.class::isInstance)
                .map(one -> one.facts().place().item())
                .collect(Collectors.toSet());
        this.source = source;
        this.language = language;
    }

    /** A first version. */
    record Imported(NegotiatedText text, List<Unsettled> unsettled, List<Mark> marks) {}

    /** @param source the lines that it was read from */
    static Imported of(PlanText plan, List<String> source, TextLanguage language) {
        ReadImport reading = new ReadImport(plan, source, language);
        plan.parts().forEach(reading::part);
        plan.footnotes().forEach(note -> reading.item("footnotes", note));
        plan.amendments().forEach(reading::amendment);
        plan.unresolved().stream()
                .filter(one -> reading.byId.containsKey(one.item()))
                .filter(one -> !one.kind().word().equals("amendment"))
                .forEach(one -> reading.unsettled.add(new Unsettled(
                        0,
                        one.item(),
                        one.kind().word(),
                        Math.max(0, reading.paragraph(one.item()).text().indexOf(one.text())),
                        one.text(),
                        "",
                        one.text(),
                        one.reason(),
                        Trace.of(one.line(), source),
                        Optional.empty())));
        return new Imported(
                new NegotiatedText(reading.paragraphs, reading.proposals),
                reading.unsettled,
                reading.marks.stream()
                        .filter(one -> reading.byId.containsKey(one.footnote()))
                        .toList());
    }

    private void part(Part part) {
        part.heading().ifPresent(heading -> {
            add(new TextParagraph(
                    part.id(), part.id(), "heading", part.printed().orElse(""), heading.text()));
            marks(heading);
        });
        part.items().forEach(item -> item(part.id(), item));
    }

    private void item(String part, Item item) {
        if (item.proposed() && wholly.contains(item.id())) {
            if (paragraphs.isEmpty()) {
                add(new TextParagraph(part, part, "heading", "", ""));
            }
            proposed.put(item.id(), item);
            before.put(item.id(), paragraphs.getLast().id());
            return;
        }
        for (int i = 0; i < item.paragraphs().size(); i++) {
            Paragraph paragraph = item.paragraphs().get(i);
            boolean first = i == 0;
            add(new TextParagraph(
                    id(item.id(), i),
                    part,
                    first ? item.kind().word() : "point",
                    first ? item.number().orElse("") : paragraph.marker().orElse(""),
                    paragraph.text()));
            marks(paragraph);
        }
    }

    /** Those of the paragraph that came last. */
    private void marks(Paragraph paragraph) {
        paragraph
                .notes()
                .forEach(note -> marks.add(new Mark(paragraphs.getLast().id(), note.offset(), note.footnote())));
    }

    /** The first paragraph of an item bears the item's id. */
    private static String id(String item, int paragraph) {
        return paragraph == 0 ? item : item + "-" + (paragraph + 1);
    }

    private TextParagraph paragraph(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** A text that counts a number twice has two paragraphs all the same. */
    private void add(TextParagraph paragraph) {
        TextParagraph one = paragraph;
        while (byId.containsKey(one.id())) {
            one = new TextParagraph(one.id() + "_2", one.part(), one.kind(), one.number(), one.text());
        }
        paragraphs.add(one);
        byId.put(one.id(), one);
    }

    private void amendment(Amendment amendment) {
        Amendment.Place place = amendment.facts().place();
        if (amendment instanceof Amendment.NewParagraph whole) {
            Optional.ofNullable(proposed.remove(place.item())).ifPresent(item -> brought(whole, item));
            return;
        }
        Optional<TextParagraph> base = Optional.ofNullable(byId.get(id(place.item(), place.paragraph())));
        Optional<Change> change = base.flatMap(one -> change(amendment, one));
        change.ifPresentOrElse(one -> propose(amendment, one), () -> doubt(amendment, base));
    }

    /** Empty where a person has to say it, or the words are not where they should be. */
    private static Optional<Change> change(Amendment amendment, TextParagraph base) {
        int from = amendment.facts().place().offset();
        String old = amendment.oldWords();
        String put = amendment.newWords();
        if (!base.text().startsWith(old, from) || from > base.text().length() || old.isBlank() && put.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                old.isBlank()
                        ? Change.insert(base.id(), from, put)
                        : put.isBlank()
                                ? Change.delete(base.id(), from, from + old.length())
                                : Change.replace(base.id(), from, from + old.length(), put));
    }

    /** Of a bracket within a paragraph that is itself proposed, the doubt stands at the one before. */
    private void doubt(Amendment amendment, Optional<TextParagraph> base) {
        Amendment.Facts facts = amendment.facts();
        String item = facts.place().item();
        String at = base.map(TextParagraph::id)
                .orElseGet(() -> before.getOrDefault(item, paragraphs.getFirst().id()));
        String words = (amendment.oldWords() + " " + amendment.newWords()).strip();
        Trace trace = Trace.of(facts.lines().getFirst(), source);
        if (amendment instanceof Amendment.Undecided open) {
            words = open.words();
            trace = Trace.of(open, source);
        }
        unsettled.add(new Unsettled(
                0,
                at,
                "amendment",
                base.isPresent()
                        ? Math.min(facts.place().offset(), paragraph(at).text().length())
                        : 0,
                words,
                String.join(",", countries(amendment)),
                facts.scanned(),
                "",
                trace,
                Optional.empty()));
    }

    private void brought(Amendment.NewParagraph amendment, Item item) {
        String after = Objects.requireNonNull(before.get(item.id()));
        String number = item.number().orElse("");
        String words = item.text();
        if (!words.isBlank()) {
            propose(
                    amendment,
                    number.endsWith("ALT")
                            ? Change.alternative(after, words, number)
                            : Change.after(after, words, number));
        }
    }

    private void propose(Amendment amendment, Change change) {
        proposals.add(new Proposal(
                proposals.size() + 1L,
                change,
                hashes.computeIfAbsent(change.paragraph(), id -> paragraph(id).hash()),
                countries(amendment),
                "",
                language.code(),
                Status.BRACKETED));
    }

    /** The brackets name States by three letters. */
    private static List<String> countries(Amendment amendment) {
        return amendment.facts().proposers().stream()
                .flatMap(name -> Stream.of(Locale.getISOCountries())
                        .filter(code -> Locale.of("", code).getISO3Country().equals(name)))
                .toList();
    }
}
