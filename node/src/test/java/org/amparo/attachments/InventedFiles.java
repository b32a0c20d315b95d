package org.amparo.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind, and of some that are not taken. */
public final class InventedFiles {
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private InventedFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(US_ASCII);
    }

    /** A PDF of that length, whose content repeats a text. */
    public static byte[] pdf(int length, String text) {
        byte[] content = new byte[length];
        byte[] piece = text.getBytes(UTF_8);
        for (int i = 0; i < length; i++) {
            content[i] = piece[i % piece.length];
        }
        System.arraycopy(pdf(), 0, content, 0, pdf().length);
        return content;
    }

    static byte[] hex(String hex) {
        return Arrays.copyOf(java.util.HexFormat.of().parseHex(hex.replace(" ", "")), 64);
    }

    /** The beginning of a file of the family of MPEG-4. */
    static byte[] brand(String brand) {
        return Arrays.copyOf(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + brand + "mif1").getBytes(ISO_8859_1), 64);
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", types(WORD), "word/document.xml", "<w:document/>");
    }

    static byte[] xlsx() {
        return zip("[Content_Types].xml", types(SHEET), "xl/workbook.xml", "<workbook/>");
    }

    static byte[] odt() {
        return openDocument("text", "content.xml", "<office/>");
    }

    static byte[] docxWithMacros() {
        return zip("[Content_Types].xml", types(WORD), "word/vbaProject.bin", "Sub AutoOpen()");
    }

    /** As Word writes it when macros are on. */
    static byte[] docm() {
        return zip("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    static byte[] odtWithMacros() {
        return openDocument("text", "Basic/Standard/Module1.xml", "<script/>");
    }

    static byte[] openDocument(String what, String name, String content) {
        return zip("mimetype", "application/vnd.oasis.opendocument." + what, name, content);
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    /** Names and contents in turn; a mimetype is stored as it is. */
    static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                byte[] content = entries[i + 1].getBytes(UTF_8);
                var entry = new ZipEntry(entries[i]);
                if (entries[i].equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    var crc = new CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
