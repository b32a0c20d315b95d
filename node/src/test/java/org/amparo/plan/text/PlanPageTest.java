package org.amparo.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amparo.web.WritePdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to read and to print, and the PDF that is made of it. */
class PlanPageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr"})
    void everyLinkLeadsSomewhereAndEveryIdIsOne(String language) throws Exception {
        String page = WritePage.page(RealPlan.read(), OtherPlan.EDITION, language);
        List<String> ids = ID.matcher(page).results().map(PlanPageTest::first).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("directive-21bis", "amendment-95", "footnote-2");
        assertThat(ids)
                .containsAll(
                        LINK.matcher(page).results().map(PlanPageTest::first).toList());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPlanWithoutProposalsHasAPageToo() {
        PlanText plan = new ReadPlan().read("OBJETIVOS\n\n1. Uno & <dos>.\n\nDIRECTRICES GENERALES\n\n1. Una.\n");
        assertThat(WritePage.page(plan, OtherPlan.EDITION, "en"))
                .contains("Uno &amp; &lt;dos&gt;.", "There are no proposals in the text.");
    }

    @Test
    void placesAreCalledAsReadersCallThem() {
        assertThat(WritePage.page(OtherPlan.read(), OtherPlan.EDITION, "fr"))
                .contains(
                        "href=\"#directive-2-proposal\">Proposition sans numéro, après Directive 2<",
                        "href=\"#objective-1\">Objectif i<");
    }

    @Test
    void theProposalsAreSeenWithoutColour() {
        assertThat(WritePage.page(OtherPlan.read(), OtherPlan.EDITION, "es"))
                .contains("[URY]</a> <del>de forma inmediata</del>")
                .contains("[ARG]</a> <ins>y el tráfico de órganos</ins>");
    }

    @Test
    void thePdfIsTaggedAndSaysWhatItIs() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WritePdf.write(WritePage.page(OtherPlan.read(), OtherPlan.EDITION, "es"), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Cuarto Plan de Trabajo contra la Trata de Personas (2029-2034)");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("I. OBJETIVOS", "III. DIRECTRICES GENERALES");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Proteger a las víctimas", "Promover la cooperación");
            for (var page : pdf.getPages()) {
                assertThat(page.getAnnotations())
                        .as("each link says where it leads")
                        .allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }
}
