package org.amparo.exchange.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.exchange.tabular.TabularSource.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quicktheories.core.Gen;

class CsvSourceProperties {
    private static final List<String> CELLS = List.of(
            "", "a", "Ñandú", "two words", "\"", "x\"y", "1,5", "a;b", "t\tt", "li\nne", "r\r\nn", " pad ", "|");

    @TempDir
    Path folder;

    private static Gen<List<List<String>>> tables() {
        Gen<List<String>> rows = lists().of(arbitrary().pick(CELLS)).ofSize(4);
        return lists().of(rows).ofSizeBetween(1, 8);
    }

    @Test
    void whatWasWrittenIsReadWhateverTheSeparatorTheEncodingAndTheLineEnds() {
        qt().forAll(
                        tables(),
                        arbitrary().pick(',', ';', '\t', '|'),
                        arbitrary().pick(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR),
                        arbitrary().pick(StandardCharsets.UTF_8, Charset.forName("windows-1252")))
                .checkAssert((table, separator, ends, charset) -> assertThat(
                                cells(written(table, separator, ends, charset)))
                        .isEqualTo(table.stream()
                                .filter(row -> !row.stream().allMatch(String::isBlank))
                                .toList()));
    }

    @Test
    void aFileCutAnywhereGivesItsFirstRowsOrIsRefused() {
        qt().forAll(tables(), integers().between(1, 2000)).checkAssert((table, cut) -> {
            byte[] whole = written(table, ',', LineDelimiter.LF, StandardCharsets.UTF_8);
            byte[] part = java.util.Arrays.copyOf(whole, Math.min(cut, whole.length));
            try {
                List<List<String>> read = cells(part);
                List<List<String>> all = cells(whole);
                int certain = Math.max(0, read.size() - 1);
                assertThat(read.subList(0, certain)).isEqualTo(all.subList(0, certain));
            } catch (UnreadableTable refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        });
    }

    private byte[] written(List<List<String>> table, char separator, LineDelimiter ends, Charset charset) {
        Path file = folder.resolve("written.csv");
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(ends)
                .build(file, charset)) {
            writer.writeRecord("one", "two", "three", "four");
            table.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> cells(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("read.csv"), bytes);
            try (CsvSource source = CsvSource.open(file)) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row = source.next(); row != null; row = source.next()) {
                    rows.add(List.copyOf(row.cells()));
                }
                return rows;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
