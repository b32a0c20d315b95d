package org.amparo.exchange.tabular;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes: rows within bounds, or a refusal. Nothing else comes out, and it ends. */
class CsvSourceFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void anyBytesGiveRowsOrARefusal(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".csv");
        try {
            Files.write(file, bytes);
            try (CsvSource source = CsvSource.open(file)) {
                long line = 0;
                for (var row = source.next(); row != null; row = source.next()) {
                    if (row.line() <= line
                            || row.cells().isEmpty()
                            || row.cells().size() > TabularSource.MAX_COLUMNS) {
                        throw new AssertionError("rows out of order or out of bounds");
                    }
                    line = row.line();
                }
            } catch (UnreadableTable refused) {
                if (refused.getMessage() == null || refused.getMessage().contains("\n")) {
                    throw new AssertionError("a refusal is one line", refused);
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
