package org.amparo.plan.text;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a plan as Akoma Ntoso 3.0: a bill, since nobody adopted it yet. What would go and come stands in the text as
 * {@code del} and {@code ins} that refer to the States, and each proposal once more as a passive modification.
 */
public final class WriteAkomaNtoso {
    private final PlanText plan;
    private final Edition edition;
    private final Xml xml;
    private final Segments segments;
    private final Map<String, Item> footnotes;

    private WriteAkomaNtoso(PlanText plan, Edition edition, Xml xml) {
        this.plan = plan;
        this.edition = edition;
        this.xml = xml;
        segments = new Segments(plan);
        footnotes = plan.footnotes().stream().collect(Collectors.toMap(Item::id, item -> item));
    }

    public static void write(PlanText plan, Edition edition, OutputStream out) {
        try {
            Xml xml = new Xml(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
            new WriteAkomaNtoso(plan, edition, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML writer failed", e);
        }
    }

    private void document() throws XMLStreamException {
        xml.begin();
        xml.open("akomaNtoso");
        xml.namespace("", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
        xml.namespace("amparo", WriteMeta.OWN);
        xml.open("bill", "name", "work-plan");
        new WriteMeta(plan, edition, xml).write();
        xml.open("preface");
        xml.open("p");
        xml.element("docTitle", edition.title().name());
        xml.text(" (" + edition.title().period() + ")");
        xml.close("p");
        xml.close("preface");
        preamble(plan.parts().stream()
                .filter(part -> part.kind() == ItemKind.PREAMBLE)
                .filter(part -> !part.items().isEmpty() || part.heading().isPresent())
                .toList());
        xml.open("body");
        for (Part part : plan.parts()) {
            if (part.kind() != ItemKind.PREAMBLE) {
                part(part);
            }
        }
        xml.close("body");
        xml.close("bill");
        xml.close("akomaNtoso");
    }

    /** There is one, whatever stands before the first part: titles too. */
    private void preamble(List<Part> parts) throws XMLStreamException {
        if (parts.isEmpty()) {
            return;
        }
        String eId = parts.getFirst().id();
        xml.open("preamble", "eId", eId);
        for (Part part : parts) {
            if (part.heading().isPresent()) {
                xml.open("p", "class", "heading");
                if (!part.id().equals(eId)) {
                    xml.attribute("eId", part.id());
                }
                inline(part.id(), 0, part.heading().get());
                xml.close("p");
            }
            for (Item item : part.items()) {
                paragraph(item.id(), item.id(), 0, item.paragraphs().getFirst());
                for (int i = 1; i < item.paragraphs().size(); i++) {
                    paragraph(eId(item.id(), i), item.id(), i, item.paragraphs().get(i));
                }
            }
        }
        xml.close("preamble");
    }

    private void part(Part part) throws XMLStreamException {
        xml.open("part", "eId", part.id());
        if (part.printed().isPresent()) {
            xml.element("num", part.printed().get());
        }
        if (part.heading().isPresent()) {
            xml.open("heading");
            inline(part.id(), 0, part.heading().get());
            xml.close("heading");
        }
        List<Item> introductions = part.items().stream()
                .takeWhile(item -> item.kind() == ItemKind.INTRODUCTION)
                .toList();
        if (!introductions.isEmpty()) {
            introduction(introductions);
        }
        for (Item item : part.items().subList(introductions.size(), part.items().size())) {
            item(item);
        }
        if (introductions.size() == part.items().size()) {
            // All that stood in it was taken out: the schema asks for something.
            xml.open("content");
            xml.empty("p");
            xml.close("content");
        }
        xml.close("part");
    }

    private void introduction(List<Item> items) throws XMLStreamException {
        xml.open("intro");
        for (Item item : items) {
            for (int i = 0; i < item.paragraphs().size(); i++) {
                paragraph(
                        i == 0 ? item.id() : eId(item.id(), i),
                        item.id(),
                        i,
                        item.paragraphs().get(i));
            }
        }
        xml.close("intro");
    }

    /** Of one of the paragraphs of an item, or of a part's heading. */
    private static String eId(String item, int paragraph) {
        return paragraph == 0 ? item : item + "__list__point-" + paragraph;
    }

    /** Another reading says of which paragraph. */
    private void alternative(String item) throws XMLStreamException {
        Negotiation.Reading reading = plan.negotiation().readings().get(item);
        if (reading != null) {
            xml.attribute("class", reading.why().word());
            if (!reading.item().isEmpty()) {
                xml.attribute("alternativeTo", eId(reading.item(), reading.paragraph()));
            }
        }
    }

    private void item(Item item) throws XMLStreamException {
        xml.open("paragraph", "eId", item.id());
        alternative(item.id());
        if (item.number().isPresent()) {
            xml.element("num", item.number().get());
        }
        List<Paragraph> paragraphs = item.paragraphs();
        if (paragraphs.size() == 1) {
            xml.open("content");
            paragraph("", item.id(), 0, paragraphs.getFirst());
            xml.close("content");
        } else {
            xml.open("list", "eId", item.id() + "__list");
            xml.open("intro");
            paragraph("", item.id(), 0, paragraphs.getFirst());
            xml.close("intro");
            for (int i = 1; i < paragraphs.size(); i++) {
                point(item, i, paragraphs.get(i));
            }
            xml.close("list");
        }
        xml.close("paragraph");
    }

    private void point(Item item, int index, Paragraph paragraph) throws XMLStreamException {
        xml.open("point", "eId", eId(item.id(), index));
        Optional<String> marker = paragraph.marker();
        if (marker.isPresent()) {
            xml.element("num", marker.get());
        }
        xml.open("content");
        paragraph("", item.id(), index, paragraph);
        xml.close("content");
        xml.close("point");
    }

    private void paragraph(String eId, String owner, int index, Paragraph paragraph) throws XMLStreamException {
        xml.open("p");
        if (!eId.isEmpty()) {
            xml.attribute("eId", eId);
            alternative(eId);
        }
        inline(owner, index, paragraph);
        xml.close("p");
    }

    private void inline(String owner, int index, Paragraph paragraph) throws XMLStreamException {
        for (Segment segment : segments.of(owner, index, paragraph)) {
            switch (segment) {
                case Segment.Plain(var words) -> xml.text(words);
                case Segment.Old(var words, var amendment) -> changed("del", "old", words, amendment);
                case Segment.New(var words, var amendment) -> changed("ins", "new", words, amendment);
                case Segment.Open(var words, var amendment) -> {
                    xml.open("inline", "name", "undecided");
                    xml.attribute("eId", amendment.facts().id() + "__words");
                    xml.attribute("refersTo", WriteMeta.states(amendment));
                    xml.attribute("status", "undefined");
                    xml.text(words);
                    xml.close("inline");
                }
                case Segment.Note(var id) -> note(Objects.requireNonNull(footnotes.get(id), id));
            }
        }
    }

    private void changed(String element, String which, String words, Amendment amendment) throws XMLStreamException {
        xml.open(element, "eId", amendment.facts().id() + "__" + which);
        if (!amendment.facts().proposers().isEmpty()) {
            xml.attribute("refersTo", WriteMeta.states(amendment));
        }
        Negotiation.Standing standing =
                plan.negotiation().standings().get(amendment.facts().id());
        if (standing != null && element.equals("ins") && !standing.language().equals(edition.language())) {
            xml.attribute("xml:lang", standing.language());
        }
        xml.text(words);
        xml.close(element);
    }

    private void note(Item footnote) throws XMLStreamException {
        xml.open("authorialNote", "eId", footnote.id());
        xml.attribute("marker", footnote.number().orElse(""));
        xml.attribute("placement", "bottom");
        Negotiation.Remark remark = plan.negotiation().remarks().get(footnote.id());
        if (remark != null) {
            xml.attribute("class", remark.kind());
            xml.attribute("refersTo", "#" + remark.state().toLowerCase(Locale.ROOT));
        }
        for (Paragraph paragraph : footnote.paragraphs()) {
            xml.open("p");
            if (paragraph.text().startsWith("http") && paragraph.text().indexOf(' ') < 0) {
                xml.open("ref", "href", paragraph.text());
                xml.text(paragraph.text());
                xml.close("ref");
            } else {
                xml.text(paragraph.text());
            }
            xml.close("p");
        }
        xml.close("authorialNote");
    }
}
