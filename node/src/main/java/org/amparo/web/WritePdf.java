package org.amparo.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Makes a PDF of a page: tagged, with its language, title and bookmarks, so that it can be read aloud (PDF/UA). */
public final class WritePdf {
    /** It comes with PDFBox, under the Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Pattern SECTION =
            Pattern.compile("<section id=\"([^\"]+)\"[^>]*>\\s*<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);

    private WritePdf() {}

    /**
     * Writes it.
     *
     * @param page well-formed, with its style in it
     */
    public static void write(String page, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(WritePdf::font, "Liberation Sans");
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(page.replace("</head>", bookmarks(page) + "</head>"), "");
        // Nothing is fetched: the page holds all that it needs.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.withProducer("Amparo");
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        builder.toStream(drawn);
        builder.run();
        try (PDDocument pdf = Loader.loadPDF(drawn.toByteArray())) {
            for (PDPage each : pdf.getPages()) {
                describeLinks(each);
            }
            pdf.save(out);
        }
    }

    /** Each link says where it leads, as PDF/UA asks (7.18.5): in the words that it stands beneath. */
    private static void describeLinks(PDPage page) throws IOException {
        PDFTextStripperByArea words = new PDFTextStripperByArea();
        List<PDAnnotation> links = page.getAnnotations(PDAnnotationLink.class::isInstance);
        for (int i = 0; i < links.size(); i++) {
            PDRectangle place = links.get(i).getRectangle();
            float top = page.getMediaBox().getUpperRightY() - place.getUpperRightY();
            words.addRegion(
                    String.valueOf(i),
                    new Rectangle2D.Float(place.getLowerLeftX(), top, place.getWidth(), place.getHeight()));
        }
        words.extractRegions(page);
        for (int i = 0; i < links.size(); i++) {
            String said = words.getTextForRegion(String.valueOf(i)).strip().replaceAll("\\s+", " ");
            if (links.get(i).getContents() == null || links.get(i).getContents().isBlank()) {
                links.get(i).setContents(said.isEmpty() ? "↗" : said);
            }
        }
    }

    /** The sections, as readers of PDF list them beside the page; HTML has no such element. */
    private static String bookmarks(String page) {
        return SECTION.matcher(page)
                .results()
                .map(section -> "<bookmark name=\"" + section.group(2).replaceAll("<[^>]*>", "") + "\" href=\"#"
                        + section.group(1) + "\"/>")
                .collect(Collectors.joining("", "<bookmarks>", "</bookmarks>"));
    }

    private static InputStream font() {
        return Objects.requireNonNull(WritePdf.class.getResourceAsStream(FONT), FONT);
    }
}
