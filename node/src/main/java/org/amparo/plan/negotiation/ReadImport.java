package org.amparo.plan.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.plan.text.Amendment;
import org.amparo.plan.text.Item;
import org.amparo.plan.text.Paragraph;
import org.amparo.plan.text.Part;
import org.amparo.plan.text.PlanText;

/** Makes of a text that was read its first version: its paragraphs, its brackets as proposals, what is left to settle. */
final class ReadImport {
    private final Map<String, TextParagraph> byId = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, Item> proposed = new HashMap<>();
    private final List<TextParagraph> paragraphs = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();
    private final List<String> source;

    private ReadImport(List<String> source) {
        this.source = source;
    }

    /** A first version. */
    record Imported(NegotiatedText text, List<Unsettled> unsettled) {}

    /** @param source the lines that it was read from */
    static Imported of(PlanText plan, List<String> source) {
        ReadImport reading = new ReadImport(source);
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
        return new Imported(new NegotiatedText(reading.paragraphs, reading.proposals), reading.unsettled);
    }

    private void part(Part part) {
        part.heading()
                .ifPresent(heading -> add(new TextParagraph(
                        part.id(), part.id(), "heading", part.printed().orElse(""), heading.text())));
        part.items().forEach(item -> item(part.id(), item));
    }

    private void item(String part, Item item) {
        if (item.proposed()) {
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
        }
    }

    /** The first paragraph of an item bears the item's id. */
    private static String id(String item, int paragraph) {
        return paragraph == 0 ? item : item + "-" + (paragraph + 1);
    }

    private TextParagraph paragraph(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private void add(TextParagraph paragraph) {
        paragraphs.add(paragraph);
        byId.put(paragraph.id(), paragraph);
    }

    private void amendment(Amendment amendment) {
        Amendment.Place place = amendment.facts().place();
        String id = id(place.item(), place.paragraph());
        int from = place.offset();
        int to = from + amendment.oldWords().length();
        switch (amendment) {
            case Amendment.NewParagraph one -> brought(one);
            case Amendment.Insert one -> propose(one, Change.insert(id, from, one.newWords()));
            case Amendment.Delete one -> propose(one, Change.delete(id, from, to));
            case Amendment.Replace one -> propose(one, Change.replace(id, from, to, one.newWords()));
            case Amendment.Undecided one ->
                unsettled.add(new Unsettled(
                        0,
                        id,
                        "amendment",
                        from,
                        one.words(),
                        String.join(",", countries(one)),
                        one.facts().scanned(),
                        "",
                        Trace.of(one, source),
                        Optional.empty()));
        }
    }

    private void brought(Amendment.NewParagraph amendment) {
        Item item =
                Objects.requireNonNull(proposed.get(amendment.facts().place().item()));
        String after = Objects.requireNonNull(before.get(item.id()));
        String number = item.number().orElse("");
        String words = item.text();
        propose(
                amendment,
                number.endsWith("ALT") ? Change.alternative(after, words, number) : Change.after(after, words, number));
    }

    private void propose(Amendment amendment, Change change) {
        proposals.add(new Proposal(
                proposals.size() + 1L,
                change,
                paragraph(change.paragraph()).hash(),
                countries(amendment),
                "",
                "es",
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
