package org.amparo.plan.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a plan as a page to read and to print: the text with what each State proposes, then the proposals one by one with their
 * signs, and what is left to a person. It is well-formed XML too, so that the PDF is made of the same page.
 */
public final class WritePage {
    private static final String STYLE = "/plan/page.css";

    private final PlanText plan;
    private final Edition edition;
    private final PageTexts texts;
    private final Xml xml;
    private final Segments segments;
    private final NamePlaces places;
    private final Map<String, Item> footnotes;

    private WritePage(PlanText plan, Edition edition, PageTexts texts, Xml xml) {
        this.plan = plan;
        this.edition = edition;
        this.texts = texts;
        this.xml = xml;
        segments = new Segments(plan);
        places = new NamePlaces(plan, texts);
        footnotes = plan.footnotes().stream().collect(Collectors.toMap(Item::id, item -> item));
    }

    /** The languages in which the words around the plan can be. */
    public static List<String> languages() {
        return PageTexts.LANGUAGES;
    }

    /**
     * The page.
     *
     * @param language of the words around the plan, one of {@link #languages()}
     */
    public static String page(PlanText plan, Edition edition, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xml xml = new Xml(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
            new WritePage(plan, edition, new PageTexts(language), xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML writer failed", e);
        }
        return "<!DOCTYPE html>\n" + out.toString(StandardCharsets.UTF_8);
    }

    private void document() throws XMLStreamException {
        xml.open("html", "lang", texts.language());
        xml.open("head");
        xml.empty("meta", "charset", "utf-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.empty("meta", "name", "description", "content", texts.say("plantext.description"));
        xml.element("title", edition.title().name() + " (" + edition.title().period() + ")");
        xml.element("style", style());
        xml.close("head");
        xml.open("body");
        header();
        xml.open("main");
        plan.parts().forEach(part -> unchecked(() -> part(part)));
        footnotes();
        new WriteProposals(plan, texts, xml).write();
        if (plan.negotiation().took()) {
            new WriteDecided(plan, texts, xml, places).write();
        }
        xml.close("main");
        xml.close("body");
        xml.close("html");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(WritePage.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void header() throws XMLStreamException {
        xml.open("header");
        xml.open("h1", "lang", edition.language());
        xml.text(edition.title().name() + " (" + edition.title().period() + ")");
        xml.close("h1");
        xml.element("p", texts.say("plantext.status." + edition.status()));
        xml.element(
                "p",
                texts.say(
                        "plantext.counts",
                        plan.items(ItemKind.OBJECTIVE).size(),
                        plan.items(ItemKind.PRINCIPLE).size(),
                        plan.items(ItemKind.DIRECTIVE).size(),
                        plan.items(ItemKind.MANDATE).size(),
                        plan.amendments().size()));
        xml.element(
                "p",
                plan.negotiation().took()
                        ? texts.say("plantext.sealed", edition.source(), edition.made(), edition.sha256())
                        : texts.say(
                                "plantext.source",
                                edition.source(),
                                edition.sha256().substring(0, 16)));
        legend();
        xml.open("nav", "aria-label", texts.say("plantext.contents"));
        xml.element("h2", texts.say("plantext.contents"));
        xml.open("ul");
        for (Part part : plan.parts()) {
            link("#" + part.id(), name(part));
        }
        link("#proposals", texts.say("plantext.proposals"));
        link("#unresolved", texts.say("plantext.unresolved"));
        xml.close("ul");
        xml.close("nav");
        xml.close("header");
    }

    private void legend() throws XMLStreamException {
        xml.element("h2", texts.say("plantext.legend"));
        xml.open("ul");
        for (String kind : List.of("del", "ins", "open")) {
            xml.open("li");
            xml.open(kind.equals("open") ? "mark" : kind);
            xml.text(texts.say("plantext.legend." + kind + ".example"));
            xml.close(kind.equals("open") ? "mark" : kind);
            xml.text(" " + texts.say("plantext.legend." + kind));
            xml.close("li");
        }
        xml.close("ul");
    }

    private void link(String target, String words) throws XMLStreamException {
        xml.open("li");
        xml.open("a", "href", target);
        xml.text(words);
        xml.close("a");
        xml.close("li");
    }

    private String name(Part part) {
        String heading = part.heading().map(Paragraph::text).orElse(texts.say("plantext.preamble"));
        return part.printed().map(number -> number + ". " + heading).orElse(heading);
    }

    private void part(Part part) throws XMLStreamException {
        if (part.items().isEmpty() && part.heading().isEmpty()) {
            return;
        }
        xml.open("section", "id", part.id());
        if (part.heading().isPresent()) {
            xml.open("h2", "lang", edition.language());
            xml.text(part.printed().map(number -> number + ". ").orElse(""));
            inline(part.id(), 0, part.heading().get());
        } else {
            xml.open("h2");
            xml.text(texts.say("plantext.preamble"));
        }
        xml.close("h2");
        for (Item item : part.items()) {
            item(item);
        }
        xml.close("section");
    }

    private void item(Item item) throws XMLStreamException {
        xml.open("div", "id", item.id());
        xml.attribute("class", item.proposed() ? "item proposed" : "item");
        reading(item);
        for (int i = 0; i < item.paragraphs().size(); i++) {
            Paragraph paragraph = item.paragraphs().get(i);
            xml.open("p", "lang", edition.language());
            if (i == 0 && item.number().isPresent()) {
                xml.open("span", "class", "number");
                xml.text(item.number().get() + ". ");
                xml.close("span");
            }
            if (paragraph.marker().isPresent()) {
                xml.open("span", "class", "number");
                xml.text(paragraph.marker().get() + " ");
                xml.close("span");
            }
            Negotiation.Remark remark = plan.negotiation().remarks().get(item.id());
            if (remark != null) {
                xml.open("strong", "lang", texts.language());
                xml.text(texts.say("plantext.remark." + remark.kind(), remark.state()) + " ");
                xml.close("strong");
            }
            inline(item.id(), i, paragraph);
            xml.close("p");
        }
        xml.close("div");
    }

    /** A paragraph that stands there once more says why. */
    private void reading(Item item) throws XMLStreamException {
        Negotiation.Reading reading = plan.negotiation().readings().get(item.id());
        if (reading != null) {
            xml.element(
                    "p",
                    reading.item().isEmpty()
                            ? texts.say("plantext.reading.gone")
                            : texts.say("plantext.reading." + reading.why().word(), places.of(reading.item())));
        }
    }

    private void inline(String owner, int index, Paragraph paragraph) throws XMLStreamException {
        for (Segment segment : segments.of(owner, index, paragraph)) {
            switch (segment) {
                case Segment.Plain(var words) -> xml.text(words);
                case Segment.Old(var words, var amendment) -> changed("del", words, amendment, false);
                case Segment.New(var words, var amendment) ->
                    changed("ins", words, amendment, amendment.oldWords().isEmpty());
                case Segment.Open(var words, var amendment) -> changed("mark", words, amendment, true);
                case Segment.Note(var id) -> {
                    xml.open("sup");
                    xml.open("a", "href", "#" + id);
                    String number = Optional.ofNullable(footnotes.get(id))
                            .filter(note -> plan.negotiation().took())
                            .flatMap(Item::number)
                            .orElse(id.replaceAll("\\D", ""));
                    xml.attribute("aria-label", texts.say("plantext.footnote", number));
                    xml.text(number);
                    xml.close("a");
                    xml.close("sup");
                }
            }
        }
    }

    /** Words, and whose proposal it is: shown once, before the first of them. */
    private void changed(String element, String words, Amendment amendment, boolean first) throws XMLStreamException {
        if (first || element.equals("del")) {
            if (!words.isEmpty() && ",.;:".indexOf(words.charAt(0)) >= 0) {
                xml.text(" ");
            }
            xml.open("a", "class", "state");
            xml.attribute("href", "#" + amendment.facts().id());
            xml.text("[" + String.join(", ", amendment.facts().proposers()) + "]");
            xml.close("a");
            xml.text(" ");
        }
        xml.open(element);
        Negotiation.Standing standing =
                plan.negotiation().standings().get(amendment.facts().id());
        if (standing != null && element.equals("ins")) {
            xml.attribute("lang", standing.language());
        }
        xml.text(words);
        xml.close(element);
    }

    private void footnotes() throws XMLStreamException {
        if (plan.footnotes().isEmpty()) {
            return;
        }
        xml.open("section", "id", "footnotes");
        xml.element("h2", texts.say("plantext.footnotes"));
        for (Item note : plan.footnotes()) {
            item(note);
        }
        xml.close("section");
    }

    /** How many proposals of a kind each State makes. */
    static Map<String, Map<String, Integer>> byState(PlanText plan) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        plan.amendments()
                .forEach(amendment -> table.computeIfAbsent(
                                String.join(", ", amendment.facts().proposers()), state -> new TreeMap<>())
                        .merge(amendment.kind(), 1, Integer::sum));
        return table;
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML writer failed", e);
        }
    }
}
