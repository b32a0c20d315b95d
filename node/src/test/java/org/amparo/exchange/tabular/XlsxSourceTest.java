package org.amparo.exchange.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSourceTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @TempDir
    Path folder;

    @Test
    void cellsReadAsACsvFileOfTheSheetWouldSayThem() throws IOException {
        var file = workbook(sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="C1" t="s"><v>0</v></c></row>
                <row r="3"><c r="A3"><v>12.50</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="1"><v>43968</v></c>\
                <c r="D3" s="1"><v>43968.5</v></c><c r="E3"><f>A3*2</f><v>25</v></c>\
                <c r="F3" t="str"><f>"x"</f><v>texto</v></c><c r="G3" t="e"><v>#N/A</v></c><c r="H3"><v>1E5</v></c>\
                <c r="I3" s="2"><v>0.25</v></c></row>
                """));

        assertThat(rows(file))
                .containsExactly(
                        List.of("a", "", "común"),
                        List.of(
                                "12.5",
                                "TRUE",
                                "2020-05-17",
                                "2020-05-17T12:00",
                                "25",
                                "texto",
                                "#N/A",
                                "100000",
                                "0.25"));
    }

    @Test
    void daysOfOldMacintoshWorkbooksAreCountedFrom1904() throws IOException {
        var parts = parts(sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42506</v></c></row>"));
        parts.compute(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(rows(zip(parts))).containsExactly(List.of("2020-05-17"));
    }

    @Test
    void hiddenSheetsAreNotWhatSomebodyMeantToHandOver() throws IOException {
        var parts = parts(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        parts.compute("xl/workbook.xml", (name, xml) -> xml.replace("sheetId", "state=\"hidden\" sheetId"));

        refused(zip(parts), Reason.EMPTY, "no visible sheet");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInOneLine() throws IOException {
        refused(file("PK\3\4 y nada más"), Reason.BINARY, "damaged");
        refused(zip(Map.of("fotos/uno.txt", "x")), Reason.BINARY, "a zip archive, not a workbook");
        refused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")),
                Reason.BINARY,
                "OpenDocument");
        var old = Files.write(
                folder.resolve("viejo.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        refused(old, Reason.BINARY, "is encrypted, or a workbook of before 2007");
        assertThat(XlsxSource.isWorkbook(SourceFile.of(old))).isTrue();
    }

    @Test
    void aWorkbookThatWasCutOffIsRefused() throws IOException {
        var whole = Files.readAllBytes(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")));
        var cut = Files.write(folder.resolve("cortado.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        refused(cut, Reason.BINARY, "damaged");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanItCanBeIsRefusedBeforeItIsRead() throws IOException {
        refused(bomb("xl/worksheets/sheet1.xml", "<row r=\"1\"/>", 8_000_000), Reason.TOO_LARGE, "unpacks to more");
        refused(bomb("xl/worksheets/sheet1.xml", " ", 2_000_000), Reason.TOO_LARGE, "too large to be real");
        refused(bomb("xl/sharedStrings.xml", "<si><t>a</t></si>", 3_000_000), Reason.TOO_LARGE, "save it as CSV");
        refused(bomb("docProps/x.bin", "0", 40_000_000), Reason.TOO_LARGE, "32 MB");
    }

    @Test
    void entitiesOfXmlAreNeitherOpenedNorMultiplied() throws IOException {
        var dtd = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>";
        var xml = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x&b;</t></is></c></row>");
        var file = workbook(xml.replace("<worksheet", dtd + "<worksheet"));

        assertThatThrownBy(() -> rows(file)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void manyCellsOfOneRowAreTooMany() throws IOException {
        var cells = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < TabularSource.MAX_COLUMNS + 1; i++) {
            cells.append("<c><v>1</v></c>");
        }

        refused(workbook(sheet(cells.append("</row>").toString())), Reason.TOO_LARGE, "too large to be real");
    }

    private void refused(Path file, Reason reason, String words) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    private static List<List<String>> rows(Path file) {
        var rows = new ArrayList<List<String>>();
        try (var source = XlsxSource.open(file)) {
            rows.add(source.header());
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("archivo.xlsx"), text);
    }

    private Path workbook(String sheet) throws IOException {
        return zip(parts(sheet));
    }

    private static String sheet(String rows) {
        return "<?xml version=\"1.0\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static Map<String, String> parts(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>\
                """.formatted(TYPES, TYPES, TYPES, TYPES));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>\
                """.formatted(MAIN));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>\
                """);
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
                <numFmt numFmtId="165" formatCode="[Red]0.00&quot;d&quot;"/></numFmts>\
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>\
                """.formatted(MAIN));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>común</t></si></sst>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var file = folder.resolve("libro.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    /** A part that is the same few characters, again and again. */
    private Path bomb(String name, String again, int times) throws IOException {
        var file = folder.resolve("bomba.xlsx");
        var parts = parts(sheet(""));
        parts.remove(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            repeat(zip, again.getBytes(UTF_8), times);
        }
        return file;
    }

    private static void repeat(OutputStream out, byte[] again, int times) throws IOException {
        var chunk = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
            chunk.writeBytes(again);
        }
        for (int i = 0; i < times / 1_000; i++) {
            chunk.writeTo(out);
        }
    }
}
