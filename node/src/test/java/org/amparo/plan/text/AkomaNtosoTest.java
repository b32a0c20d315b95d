package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The plan as others read it. */
public class AkomaNtosoTest {
    private static final Path SCHEMA = Path.of("../../shared/standards/akoma-ntoso/akn30.xsd");
    private static final Edition EDITION = new Edition(
            new PlanTitle("Tercer Plan de Trabajo", 2021, 2026),
            "es",
            "draft",
            "plan.txt",
            "00",
            LocalDate.of(2026, 1, 2));

    @Test
    void theRealDraftIsValid() throws Exception {
        validate(written(RealPlan.read(), EDITION));
    }

    @Test
    void anyOtherPlanIsValid() throws Exception {
        validate(written(OtherPlan.read(), OtherPlan.EDITION));
        validate(written(
                new ReadPlan().read("DIRECTRICES GENERALES\n\n1. Una sola [directriz, \u0001 sin cerrar.\n"),
                OtherPlan.EDITION));
    }

    @Test
    void everyItemHasItsId() throws Exception {
        Document document = parsed(written(RealPlan.read(), EDITION));
        List<String> ids = elements(document, "*").stream()
                .map(element -> element.getAttribute("eId"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(RealPlan.read().items().map(Item::id).toList());
    }

    @Test
    void everyProposalRefersToItsStatesAndToWhatItChanges() throws Exception {
        Document document = parsed(written(RealPlan.read(), EDITION));
        List<String> ids = elements(document, "*").stream()
                .map(element -> element.getAttribute("eId"))
                .toList();
        assertThat(elements(document, "textualMod")).hasSize(95).allSatisfy(modification -> {
            for (String name : List.of("source", "destination", "old", "new")) {
                for (Element end : children(modification, name)) {
                    assertThat(ids).contains(end.getAttribute("href").substring(1));
                }
            }
        });
        assertThat(elements(document, "ins").size() + elements(document, "del").size() + undecided(document))
                .isEqualTo((int) RealPlan.read().amendments().stream()
                        .mapToInt(amendment -> amendment.kind().equals("replace") ? 2 : 1)
                        .sum());
        assertThat(elements(document, "del"))
                .filteredOn(element -> element.getAttribute("refersTo").equals("#can #cri"))
                .hasSize(2);
    }

    @Test
    void footnotesStandWhereTheyAreReferredTo() throws Exception {
        Document document = parsed(written(RealPlan.read(), EDITION));
        assertThat(elements(document, "authorialNote"))
                .extracting(note -> ((Element) note.getParentNode()).getAttribute("eId"))
                .containsExactly("preamble-9", "preamble-12");
    }

    @Test
    void periodAndStatusAreData() throws Exception {
        Document document = parsed(written(OtherPlan.read(), OtherPlan.EDITION));
        assertThat(elements(document, "eventRef"))
                .extracting(event -> event.getAttribute("date"))
                .containsExactly("2029-01-01", "2034-12-31");
        assertThat(elements(document, "FRBRsubtype"))
                .singleElement()
                .extracting(element -> element.getAttribute("value"))
                .isEqualTo("draft");
        assertThat(elements(document, "FRBRlanguage"))
                .singleElement()
                .extracting(element -> element.getAttribute("language"))
                .isEqualTo("es");
    }

    /** With what would go and without what would come, the XML says what the plan says now. */
    @Test
    void withoutTheProposalsTheTextIsThatOfThePlan() throws Exception {
        PlanText plan = RealPlan.read();
        Document document = parsed(written(plan, EDITION));
        for (String gone : List.of("ins", "inline", "authorialNote")) {
            elements(document, gone).forEach(element -> element.getParentNode().removeChild(element));
        }
        for (Element paragraph : elements(document, "paragraph")) {
            Item item = plan.item(paragraph.getAttribute("eId")).orElseThrow();
            if (item.paragraphs().size() == 1 && !item.proposed()) {
                Element content = children(paragraph, "content").getFirst();
                assertThat(content.getTextContent().replaceAll("\\s", ""))
                        .isEqualTo(item.text().replaceAll("\\s", ""));
            }
        }
    }

    private static long undecided(Document document) {
        return elements(document, "inline").stream()
                .filter(element -> element.getAttribute("name").equals("undecided"))
                .count();
    }

    private static byte[] written(PlanText plan, Edition edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteAkomaNtoso.write(plan, edition, out);
        return out.toByteArray();
    }

    public static void validate(byte[] xml) throws Exception {
        Assumptions.assumeTrue(Files.exists(SCHEMA), "The folder of shared files does not lie beside the repository");
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = schemas.newSchema(SCHEMA.toFile());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList());
    }

    private static List<Element> children(Element parent, String name) {
        var all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node instanceof Element element && name.equals(element.getLocalName()))
                .map(node -> (Element) node)
                .toList();
    }
}
