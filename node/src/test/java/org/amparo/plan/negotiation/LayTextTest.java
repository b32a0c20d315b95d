package org.amparo.plan.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amparo.plan.text.AkomaNtosoTest;
import org.amparo.plan.text.Amendment;
import org.amparo.plan.text.Edition;
import org.amparo.plan.text.Item;
import org.amparo.plan.text.Negotiation;
import org.amparo.plan.text.Negotiation.Why;
import org.amparo.plan.text.Paragraph;
import org.amparo.plan.text.PlanText;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.WriteAkomaNtoso;
import org.amparo.plan.text.WritePage;
import org.amparo.web.WritePdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A closed version is whole in every output: what did not fit beside the others is there too. */
class LayTextTest {
    private static final Edition EDITION = new Edition(
            new PlanTitle("Plan inventado", 2030, 2035),
            "es",
            "draft",
            "Plan inventado, 1",
            "0".repeat(64),
            LocalDate.of(2030, 1, 2));
    private static final List<TextParagraph> BASE = List.of(
            new TextParagraph("preamble-1", "preamble", "preamble", "", "Recordando lo acordado,"),
            new TextParagraph("directives-1", "directives-1", "heading", "I", "DIRECTRICES GENERALES"),
            new TextParagraph("introduction-1", "directives-1", "introduction", "", "Los Estados acuerdan:"),
            new TextParagraph("directive-1", "directives-1", "directive", "1", "Asistir a las víctimas de trata:"),
            new TextParagraph("directive-1-2", "directives-1", "point", "i.", "con alojamiento;"),
            new TextParagraph("directive-1-3", "directives-1", "point", "ii.", "con atención de salud."),
            new TextParagraph("directive-2", "directives-1", "directive", "2", "Prevenir la trata."),
            new TextParagraph("mandates", "mandates", "heading", "II", "MANDATOS"),
            new TextParagraph("mandate-1", "mandates", "mandate", "1", "Apoyar a los Estados."));

    @Test
    void whatCollidesStandsInAnotherReadingOfTheParagraph() {
        PlanText laid = laid(text(
                proposal(1, Change.replace("directive-2", 0, 8, "Evitar"), "CA"),
                proposal(2, Change.delete("directive-2", 0, 11), "CR"),
                proposal(3, Change.alternative("directive-2", "Combatir la trata.", "2ALT"), "CO"),
                proposal(4, Change.deleteParagraph("directive-2"), "CL")));
        assertThat(laid.amendments().stream().map(LayTextTest::told))
                .containsExactly(
                        "CAN replace Prevenir>Evitar directive-2",
                        "CRI delete Prevenir la> directive-2__reading-2",
                        "COL newParagraph >Combatir la trata. directive-2__reading-3",
                        "CHL delete Prevenir la trata.> directive-2__reading-4");
        assertThat(laid.item("directive-2__reading-3").orElseThrow().number()).contains("2ALT");
        assertThat(laid.negotiation().readings())
                .extractingByKey("directive-2__reading-3")
                .extracting(Negotiation.Reading::why)
                .isEqualTo(Why.ALTERNATIVE);
        assertThat(laid.items(org.amparo.plan.text.ItemKind.DIRECTIVE)).hasSize(2);
    }

    @Test
    void aNewParagraphComesBehindThePointsAndANewPointAmongThem() {
        PlanText laid = laid(text(
                proposal(1, Change.after("directive-1", "Reparar.", "1bis"), "CA"),
                proposal(2, Change.after("directive-1-2", "con escucha;", "i bis."), "CR"),
                proposal(3, Change.after("directives-1", "Cooperar.", ""), "CO")));
        assertThat(laid.parts().get(1).items().stream().map(one -> one.id()))
                .containsExactly("proposal-3", "introduction-1", "directive-1", "proposal-1", "directive-2");
        assertThat(laid.item("directive-1").orElseThrow().paragraphs().get(2).text())
                .isEqualTo("con escucha;");
        NegotiatedText adopted = text(
                proposal(1, Change.after("directive-1", "Reparar.", "1bis"), "CA")
                        .with(Status.ADOPTED),
                proposal(3, Change.after("directives-1", "Cooperar.", ""), "CO").with(Status.ADOPTED));
        assertThat(adopted.clean().stream().map(one -> one.kind() + " " + one.text()))
                .containsSubsequence(
                        "heading DIRECTRICES GENERALES",
                        "directive Cooperar.",
                        "point con atención de salud.",
                        "directive Reparar.",
                        "directive Prevenir la trata.");
        assertThat(Renumber.all(BASE)).extracting(TextParagraph::number).contains("I", "II", "i.", "ii.");
    }

    @Test
    void whatWasProposedToWordsThatAreGoneStandsWithTheWordsAsTheyWere() {
        PlanText laid = laid(text(
                proposal(1, Change.delete("directive-2", 0, 11), "CA").with(Status.ADOPTED),
                proposal(2, Change.replace("directive-2", 9, 17, "los delitos"), "CR"),
                proposal(3, Change.deleteParagraph("mandate-1"), "CA").with(Status.ADOPTED),
                proposal(4, Change.insert("mandate-1", 6, "siempre"), "CO"),
                proposal(5, Change.after("mandate-1", "Publicar.", "1bis"), "CO")));
        Negotiation.Reading reading = laid.negotiation().readings().get("directive-2__reading-2");
        assertThat(reading).isEqualTo(new Negotiation.Reading("directive-2", 0, Why.OPENED));
        assertThat(laid.item("directive-2__reading-2").orElseThrow().text()).isEqualTo("Prevenir la trata.");
        assertThat(laid.negotiation().readings())
                .extractingByKey("mandate-1__reading-2")
                .extracting(Negotiation.Reading::item)
                .isEqualTo("");
        assertThat(laid.item("proposal-5")).isPresent();
        assertThat(laid.negotiation().decided())
                .extracting(one -> one.item() + " " + one.oldWords())
                .containsExactly("directive-2 Prevenir la", "mandate-1 ");
    }

    @Test
    void aMarkOfAFootnoteMovesWithItsWordsAndGoesWithThem() {
        List<TextParagraph> paragraphs = new ArrayList<>(BASE);
        paragraphs.add(new TextParagraph("footnote-1", "footnotes", "footnote", "1", "Según la ley."));
        paragraphs.add(new TextParagraph("footnote-2", "footnotes", "footnote", "2", "Sin marca."));
        Mark mark = new Mark("directive-2", "Prevenir la trata".length(), "footnote-1");
        Proposal longer = proposal(1, Change.replace("directive-2", 0, 8, "Evitar en todas partes"), "CA")
                .with(Status.ADOPTED);
        NegotiatedText text = new NegotiatedText(paragraphs, List.of(longer));
        List<Mark> moved = Mark.next(List.of(mark), text);
        assertThat(moved)
                .containsExactly(new Mark("directive-2", "Evitar en todas partes la trata".length(), "footnote-1"));
        PlanText laid = LayText.of(1, text, text.next(false), List.of(), List.of(), moved);
        assertThat(laid.item("directive-2")
                        .orElseThrow()
                        .paragraphs()
                        .getFirst()
                        .notes())
                .containsExactly(new Paragraph.NoteMark(moved.getFirst().place(), "footnote-1"));
        assertThat(laid.footnotes()).extracting(Item::id).containsExactly("footnote-1");
        assertThat(laid.parts().getLast().items()).extracting(Item::id).containsExactly("footnote-2");

        Proposal gone = proposal(2, Change.delete("directive-2", 9, 17), "CA").with(Status.ADOPTED);
        assertThat(Mark.next(
                        List.of(new Mark("directive-2", 12, "footnote-1")),
                        new NegotiatedText(paragraphs, List.of(gone))))
                .isEmpty();
        Proposal other = proposal(3, Change.alternative("directive-2", "Otra.", ""), "CA")
                .with(Status.ADOPTED);
        assertThat(Mark.next(List.of(mark), new NegotiatedText(paragraphs, List.of(other))))
                .isEmpty();
    }

    @Test
    void everyLiveProposalIsWrittenOnceAndTheCleanTextIsWhatIsLeftWithoutThem() throws Exception {
        // Without the schemas beside the repository nothing is tried at all.
        AkomaNtosoTest.validate(xml(laid(text())));
        qt().withExamples(60).forAll(longs().all()).checkAssert(seed -> {
            NegotiatedText text = invented(new Random(seed));
            PlanText laid = laid(text);
            assertThat(laid.negotiation().standings().values())
                    .extracting(Negotiation.Standing::proposal)
                    .containsExactlyInAnyOrderElementsOf(text.proposals().stream()
                            .filter(one -> one.status().isLive())
                            .map(Proposal::id)
                            .toList());
            byte[] xml = xml(laid);
            try {
                AkomaNtosoTest.validate(xml);
                assertThat(cleanWords(parsed(xml)))
                        .isEqualTo(text.next(false).paragraphs().stream()
                                .map(one -> one.text().replace(" ", ""))
                                .toList());
            } catch (Exception e) {
                throw new AssertionError("with seed " + seed, e);
            }
        });
    }

    @Test
    void thePdfHoldsWhatIsProposedReservedSaidAndDecided() throws Exception {
        NegotiatedText text = text(
                proposal(1, Change.replace("directive-2", 0, 8, "Evitar"), "CA"),
                proposal(2, Change.alternative("directive-2", "Combatir la trata.", "2ALT"), "CO")
                        .with(Status.AD_REFERENDUM),
                proposal(3, Change.deleteParagraph("mandate-1"), "CR").with(Status.WITHDRAWN));
        List<Remark> remarks = List.of(
                new Remark("directive-1-2", "reservation", "CL", "Según su ley.", Instant.EPOCH),
                new Remark("mandate-1", "comment", "", "Se verá en junio.", Instant.EPOCH));
        PlanText laid = LayText.of(3, text, text.next(false), remarks, List.of(), List.of());
        AkomaNtosoTest.validate(xml(laid));
        Element note = elements(parsed(xml(laid)), "authorialNote").getFirst();
        assertThat(note.getAttribute("refersTo")).isEqualTo("#chl");
        assertThat(((Element) note.getParentNode().getParentNode().getParentNode()).getAttribute("eId"))
                .isEqualTo("directive-1__list__point-1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WritePdf.write(WritePage.page(laid, EDITION, "fr"), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Evitar",
                            "Texte proposé à la place de Directive 2 : 2ALT. [COL] Combatir la trata.",
                            "ad referendum",
                            "a. CHL, réserve : Según su ley.",
                            "Mandat 1 · Se verá en junio.",
                            "Proposition 2 · COL · autre texte pour le paragraphe · ad referendum",
                            "retirée · CRI · supprimer le paragraphe");
        }
    }

    private static NegotiatedText text(Proposal... proposals) {
        return new NegotiatedText(BASE, List.of(proposals));
    }

    private static PlanText laid(NegotiatedText text) {
        return LayText.of(1, text, text.next(false), List.of(), List.of(), List.of());
    }

    private static Proposal proposal(long id, Change change, String state) {
        return new Proposal(id, change, base(change.paragraph()).hash(), List.of(state), "", "es", Status.BRACKETED);
    }

    private static TextParagraph base(String id) {
        return BASE.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String told(Amendment one) {
        return String.join(" ", one.facts().proposers()) + " " + one.kind() + " " + one.oldWords() + ">"
                + one.newWords() + " " + one.facts().place().item();
    }

    /** Proposals of every kind to every paragraph; of those that do not collide some are adopted, some withdrawn. */
    private static NegotiatedText invented(Random random) {
        List<Proposal> proposals = new ArrayList<>();
        for (long id = 1; id <= 12; id++) {
            TextParagraph base = BASE.get(random.nextInt(BASE.size()));
            int from = random.nextInt(base.text().length());
            int to = from + 1 + random.nextInt(base.text().length() - from);
            Change change = switch (Operation.values()[random.nextInt(Operation.values().length)]) {
                case INSERT -> Change.insert(base.id(), from, "y más");
                case DELETE -> Change.delete(base.id(), from, to);
                case REPLACE -> Change.replace(base.id(), from, to, "otra cosa");
                case NEW_PARAGRAPH -> Change.after(base.id(), "Un párrafo nuevo.", random.nextBoolean() ? "9bis" : "");
                case ALTERNATIVE -> Change.alternative(base.id(), "Otro texto.", "");
                case DELETE_PARAGRAPH -> Change.deleteParagraph(base.id());
            };
            Proposal one = proposal(id, change, random.nextBoolean() ? "CA" : "CO");
            boolean free = proposals.stream()
                    .filter(other -> other.status() == Status.ADOPTED)
                    .noneMatch(one::collidesWith);
            proposals.add(
                    switch (random.nextInt(4)) {
                        case 0 -> one.with(free ? Status.ADOPTED : Status.WITHDRAWN);
                        case 1 -> one.with(Status.WITHDRAWN);
                        case 2 -> one.with(Status.CONSENSUS);
                        default -> one;
                    });
        }
        return new NegotiatedText(BASE, proposals);
    }

    private static byte[] xml(PlanText plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteAkomaNtoso.write(plan, EDITION, out);
        return out.toByteArray();
    }

    private static List<String> cleanWords(Document document) {
        for (String gone : List.of("ins", "authorialNote")) {
            elements(document, gone).forEach(one -> one.getParentNode().removeChild(one));
        }
        elements(document, "*").stream()
                .filter(one -> List.of("alternative", "collision", "opened").contains(one.getAttribute("class")))
                .forEach(one -> one.getParentNode().removeChild(one));
        List<String> words = new ArrayList<>();
        elements(document, "*").stream()
                .filter(one ->
                        one.getLocalName().equals("p") || one.getLocalName().equals("heading"))
                .filter(one -> !((Element) one.getParentNode()).getLocalName().equals("preface"))
                .map(one -> one.getTextContent().replaceAll("\\s", ""))
                .filter(one -> !one.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> Optional.of((Element) found.item(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
