package org.amparo.attachments;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.amparo.attachments.InventedFiles.brand;
import static org.amparo.attachments.InventedFiles.docm;
import static org.amparo.attachments.InventedFiles.docx;
import static org.amparo.attachments.InventedFiles.docxWithMacros;
import static org.amparo.attachments.InventedFiles.hex;
import static org.amparo.attachments.InventedFiles.odt;
import static org.amparo.attachments.InventedFiles.odtWithMacros;
import static org.amparo.attachments.InventedFiles.openDocument;
import static org.amparo.attachments.InventedFiles.pdf;
import static org.amparo.attachments.InventedFiles.xlsx;
import static org.amparo.attachments.InventedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.amparo.attachments.Reception.Received;
import org.amparo.attachments.Reception.Refused;
import org.amparo.attachments.Reception.Why;
import org.amparo.confidential.Binding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is taken and what is not, as a table: name, content, and what becomes of it. */
class KindsTest {
    private static final Binding PLACE = new Binding("test.file", 1, "1");

    private final ReceiveFile receive = new ReceiveFile(
            new RowsInMemory(), new KindByContent(), content -> Scanner.Verdict.CLEAN, Clock.systemUTC());

    private String receive(String name, byte[] content) {
        try {
            return switch (receive.receive(FileId.fresh(), name, new ByteArrayInputStream(content), PLACE)) {
                case Received received -> received.kind().name();
                case Refused(Why why) -> "refused: " + why.code();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private record Row(String name, byte[] content, String becomes) {}

    private static Row row(String name, byte[] content, String becomes) {
        return new Row(name, content, becomes);
    }

    @TestFactory
    Stream<DynamicTest> theContentSaysWhatAFileIs() {
        return Stream.of(
                        row("a.pdf", pdf(), "PDF"),
                        row("A.PDF", pdf(), "PDF"),
                        row("a.jpg", hex("FFD8FFE0 00104A46 49460001"), "JPEG"),
                        row("a.jpeg", hex("FFD8FFE1 00104578 69660000"), "JPEG"),
                        row("a.png", hex("89504E47 0D0A1A0A 0000000D 49484452"), "PNG"),
                        row("a.tif", hex("49492A00 08000000"), "TIFF"),
                        row("a.tiff", hex("4D4D002A 00000008"), "TIFF"),
                        row("a.heic", brand("heic"), "HEIC"),
                        row("a.mp4", brand("isom"), "MP4"),
                        row("a.m4a", brand("M4A "), "M4A"),
                        row("voz.m4a", brand("mp42"), "M4A"),
                        row("a.mov", brand("qt  "), "MOV"),
                        row("a.mp3", hex("49443304 00000000 00000000"), "MP3"),
                        row("a.ogg", hex("4F676753 00020000 00000000"), "OGG"),
                        row("a.docx", docx(), "DOCX"),
                        row("a.xlsx", xlsx(), "XLSX"),
                        row("a.odt", odt(), "ODT"),
                        row("a.ods", openDocument("spreadsheet", "content.xml", "<office/>"), "ODS"),
                        row("a.txt", text("Dijo que no.\r\n\tNada más.\n"), "TXT"),
                        row("a.csv", text("día;lugar\n1;Puerto\n"), "CSV"),
                        row(
                                "a.eml",
                                text("From: a@example.org\r\nTo: b@example.org\r\nSubject: Hola\r\n\r\nHola\r\n"),
                                "EML"),
                        row(
                                "a.txt",
                                text("From: a@example.org\r\nTo: b@example.org\r\nSubject: Hola\r\n\r\nHola\r\n"),
                                "TXT"),
                        // Named as something else.
                        row("a.jpg", pdf(), "refused: misnamed"),
                        row("a.pdf.exe", pdf(), "refused: misnamed"),
                        row("pdf", pdf(), "refused: misnamed"),
                        row("a.xlsx", docx(), "refused: misnamed"),
                        row("a.docx", odt(), "refused: misnamed"),
                        row("a.html", text("hola"), "refused: misnamed"),
                        row("a.bat", text("del *.*\r\n"), "refused: misnamed"),
                        // Nothing that is taken, whatever its name.
                        row("a.pdf", text("<!DOCTYPE html><html><script>alert(1)</script>"), "refused: kind"),
                        row("a.txt", text("  <html><body onload=alert(1)>"), "refused: kind"),
                        row(
                                "a.png",
                                text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                                "refused: kind"),
                        row(
                                "a.txt",
                                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                                "refused: kind"),
                        row("a.txt", text("#!/bin/sh\nrm -rf /\n"), "refused: kind"),
                        row("a.pdf", hex("4D5A9000 03000000 04000000 FFFF0000"), "refused: kind"),
                        row("a.jpg", hex("7F454C46 02010100 00000000"), "refused: kind"),
                        row("a.txt", text("{\\rtf1\\ansi hola}"), "refused: kind"),
                        row("a.txt", text("hola \0 adiós"), "refused: kind"),
                        row("a.txt", "hola".getBytes(UTF_16), "refused: kind"),
                        row("a.txt", (text("a".repeat(200_000) + "\u0001")), "refused: kind"),
                        row("a.docx", zip("hola.txt", "hola"), "refused: kind"),
                        row("a.docx", zip("META-INF/MANIFEST.MF", "Main-Class: X"), "refused: kind"),
                        row("a.docx", hex("504B0304 14000000"), "refused: kind"),
                        row("a.docx", hex("D0CF11E0 A1B11AE1 00000000"), "refused: kind"),
                        row("a.pdf", hex("52617221 1A0700"), "refused: kind"),
                        row("a.pdf", hex("377ABCAF 271C0004"), "refused: kind"),
                        row("a.pdf", hex("1F8B0800 00000000"), "refused: kind"),
                        row("a.odt", openDocument("presentation", "content.xml", "<office/>"), "refused: kind"),
                        // Office files with macros.
                        row("a.docx", docxWithMacros(), "refused: macros"),
                        row("a.docx", docm(), "refused: macros"),
                        row("a.odt", odtWithMacros(), "refused: macros"),
                        row("a.pdf", new byte[0], "refused: empty"))
                .map(row -> DynamicTest.dynamicTest(
                        row.name() + ", " + row.content().length + " bytes: " + row.becomes(),
                        () -> assertThat(receive(row.name(), row.content())).isEqualTo(row.becomes())));
    }

    /** Whoever sends a file chose its every byte: it is taken or refused, and no fault of ours. */
    @FuzzTest(maxDuration = "30s")
    void anyContentIsTakenOrRefused(byte[] content) {
        for (var name : new String[] {"a.docx", "a.pdf", "a.txt"}) {
            assertThat(receive(name, content)).isNotEmpty();
        }
        byte[] archive = docx();
        System.arraycopy(
                content, 0, archive, archive.length - Math.min(content.length, 120), Math.min(content.length, 120));
        assertThat(receive("a.docx", archive)).isNotEmpty();
    }
}
