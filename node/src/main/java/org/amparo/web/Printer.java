package org.amparo.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of what a template says, with the same parts as the pages use. The template's layout is {@code layout/print},
 * and what it writes is well-formed: every element is closed.
 */
@Component
public class Printer {
    private static final String STYLE = "/web/print.css";
    /** Which characters XML 1.0 has no way to write; people paste them all the same. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** A bar repeats a number. A drawing would be read out as content without words; a coloured box is decoration. */
    private static final Pattern BAR =
            Pattern.compile("<svg class=\"am-bar\"[^>]*><rect width=\"(\\d+%)\"[^>]*/></svg>");

    /** The last few, by the hash of what they say: a draft that all States read is drawn once. */
    private static final int KEPT = 8;

    private final Templates templates;
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true);

    Printer(Templates templates) {
        this.templates = templates;
    }

    /** The PDF, in the language of the page. Links of this node lead to where it was asked. */
    public byte[] pdf(Page page, String template, Object view) {
        String text = wellFormed(page, template, view);
        String hash = hash(text);
        byte[] known = drawn(hash);
        if (known.length > 0) {
            return known;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WritePdf.write(text, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(hash, out.toByteArray());
        return out.toByteArray();
    }

    private byte[] drawn(String hash) {
        synchronized (drawn) {
            return drawn.getOrDefault(hash, new byte[0]).clone();
        }
    }

    private void keep(String hash, byte[] pdf) {
        synchronized (drawn) {
            drawn.put(hash, pdf);
            while (drawn.size() > KEPT) {
                drawn.remove(drawn.keySet().iterator().next());
            }
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String wellFormed(Page page, String template, Object view) {
        String said = templates.text(template, Map.of("page", page, "view", view));
        String whole = said.replace("href=\"/", "href=\"" + page.origin() + "/")
                .replace("</head>", "<style>" + style() + "</style></head>");
        return BAR.matcher(UNWRITABLE.matcher(whole).replaceAll(""))
                .replaceAll("<div class=\"am-bar\" style=\"width: $1\"></div>");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Printer.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
