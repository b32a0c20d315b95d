package org.amparo.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        builder.toStream(out);
        builder.run();
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
