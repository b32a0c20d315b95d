package org.amparo.exchange.tabular;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.exchange.tabular.TabularSource.Row;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, new byte[0]);
        for (byte[] part : parts) {
            Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
        }
        return file;
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private static List<Row> read(Path file) {
        try (CsvSource source = CsvSource.open(file)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            assertThat(source.progress()).isEqualTo(1.0);
            return rows;
        }
    }

    private static void assertRefused(Path file, Reason reason, long line) {
        assertThatThrownBy(() -> read(file))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableTable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.line().orElse(0)).isEqualTo(line);
                    assertThat(refusal.getMessage()).doesNotContain("\n");
                });
    }

    @Test
    void theLineOfEachRowIsThatOfTheFile() throws IOException {
        assertThat(read(file("\na,b\r\n1,\"two\nlines\"\r\n\r\n3,4\r\n")))
                .containsExactly(new Row(3, List.of("1", "two\nlines")), new Row(6, List.of("3", "4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsSeenFromTheFirstLines(String separator) throws IOException {
        String text = "name,and unit;x\n\"name, and unit\"SEPvalue\n1,5SEP2,5\n".replace("name,and unit;x\n", "");
        assertThat(read(file(text.replace("SEP", separator))))
                .containsExactly(
                        new Row(2, separator.equals(",") ? List.of("1", "5", "2", "5") : List.of("1,5", "2,5")));
    }

    @Test
    void aHeaderWithAsManyCommasAsSemicolonsIsDecidedByTheRows() throws IOException {
        assertThat(read(file("Surname, name;Age, years;Sex\nx;1;f\ny;2;m\n")))
                .allMatch(row -> row.cells().size() == 3);
    }

    @Test
    void aLineThatDeclaresTheSeparatorIsBelievedAndIsNoHeader() throws IOException {
        try (CsvSource source = CsvSource.open(file("sep=|\r\na|b,c,d\r\n1|2\r\n"))) {
            assertThat(source.header()).containsExactly("a", "b,c,d");
            assertThat(source.next()).isEqualTo(new Row(3, List.of("1", "2")));
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() throws IOException {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        try (CsvSource source = CsvSource.open(file(mark, "año,b\n1,2\n".getBytes(UTF_8)))) {
            assertThat(source.header()).containsExactly("año", "b");
        }
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        byte[] little = {(byte) 0xFF, (byte) 0xFE};
        byte[] big = {(byte) 0xFE, (byte) 0xFF};
        String text = "a\tb\nñ\t2\n";
        List<Row> rows = List.of(new Row(2, List.of("ñ", "2")));
        assertThat(read(file(little, text.getBytes(UTF_16LE)))).isEqualTo(rows);
        assertThat(read(file(big, text.getBytes(UTF_16BE)))).isEqualTo(rows);
    }

    @Test
    void windows1252IsKnownByABytethatIsNoUtf8EvenAtTheVeryEnd() throws IOException {
        String rows = "x,y\n".repeat(60_000);
        byte[] end = "\u201CAsunción\u201D,€\n".getBytes(Charset.forName("windows-1252"));
        assertThat(read(file("a,b\n".getBytes(UTF_8), rows.getBytes(UTF_8), end))
                        .getLast())
                .isEqualTo(new Row(60_002, List.of("“Asunción”", "€")));
        assertThat(read(file("a,b\nMéxico,1\nPerú,2".getBytes(ISO_8859_1)))
                        .getFirst()
                        .cells())
                .contains("México");
    }

    @Test
    void utf8ThatSomebodyDamagedIsRefusedRatherThanMisread() throws IOException {
        byte[] good = "a,b\nñ,á\né,ü\n".getBytes(UTF_8);
        byte[] stray = {'x', (byte) 0xE1, ',', '1', '\n'};
        assertRefused(file(good, stray), Reason.ENCODING, 4);
    }

    @Test
    void bytesOfNoEncodingAreRefused() throws IOException {
        assertRefused(file("a,b\n1,".getBytes(UTF_8), new byte[] {(byte) 0x81, '\n'}), Reason.ENCODING, 2);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertRefused(file("a,b\n1,\0\n"), Reason.BINARY, 2);
        assertRefused(file(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}), Reason.BINARY, 0);
        assertRefused(file(new byte[] {0x1F, (byte) 0x8B, 8, 0}), Reason.BINARY, 0);
        assertRefused(file("%PDF-1.7 …"), Reason.BINARY, 0);
    }

    @Test
    void whatIsNotThereIsSaidInOneLine() throws IOException {
        assertRefused(folder.resolve("nowhere.csv"), Reason.FILE, 0);
        assertRefused(folder, Reason.FILE, 0);
        assertRefused(file(""), Reason.EMPTY, 0);
        assertRefused(file("\n\r\n\n"), Reason.EMPTY, 0);
        assertRefused(file(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}), Reason.EMPTY, 0);
    }

    @Test
    void aHeaderAloneHasNoRows() throws IOException {
        assertThat(read(file("a,b"))).isEmpty();
        assertThat(read(file("a,b\n"))).isEmpty();
    }

    @Test
    void aFileCutOffInMidRowIsRefused() throws IOException {
        assertRefused(file("a,b,c\n1,2,3\n4,5"), Reason.CUT_OFF, 3);
        assertRefused(file("a,b,c\n1,2,3\n4,\"5"), Reason.CUT_OFF, 2);
        assertRefused(file("a,b\nñ,ñ\nx,".getBytes(UTF_8), new byte[] {(byte) 0xC3}), Reason.CUT_OFF, 3);
    }

    @Test
    void aShortRowThatIsEndedIsTheCallersToJudge() throws IOException {
        assertThat(read(file("a,b,c\n1,2\n4,5\n")))
                .extracting(Row::cells)
                .containsExactly(List.of("1", "2"), List.of("4", "5"));
        assertThat(read(file("a,b,c\n1\n4,5,6,7"))).extracting(Row::line).containsExactly(2L, 3L);
    }

    @Test
    void rowsOfBlankCellsArePassedOver() throws IOException {
        assertThat(read(file("a,b\n,\n1,2\n , \n,\n"))).containsExactly(new Row(3, List.of("1", "2")));
    }

    @Test
    void textAfterAClosingQuoteIsRefused() throws IOException {
        assertRefused(file("a,b\n1,2\n\"x\"y,3\n4,5\n"), Reason.QUOTES, 2);
    }

    @Test
    void aGiantLineIsRefusedBeforeItFillsTheMemory() throws IOException {
        assertRefused(file("a,b\n1,\"" + "x\n".repeat(1_000_000)), Reason.TOO_LARGE, 1);
        assertRefused(file("a,b\n1," + "x".repeat(TabularSource.MAX_CELL + 1)), Reason.TOO_LARGE, 2);
        assertRefused(file("a,b\n" + ",".repeat(TabularSource.MAX_COLUMNS)), Reason.TOO_LARGE, 2);
        assertRefused(file("a,b\n" + ("x".repeat(50_000) + ",").repeat(41)), Reason.TOO_LARGE, 2);
    }

    @Test
    void theHashIsThatOfTheWholeFile() throws IOException {
        try (CsvSource source = CsvSource.open(file("abc"))) {
            assertThat(source.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }
}
