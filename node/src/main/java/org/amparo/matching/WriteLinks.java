package org.amparo.matching;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Records;
import org.amparo.storage.OwnersFile;

/** Writes pairs and persons as CSV: the whole file or none. */
final class WriteLinks {
    private final Records records;
    private final Linkage linkage;

    WriteLinks(Records records, Linkage linkage) {
        this.records = records;
        this.linkage = linkage;
    }

    void pairs(Path file) throws IOException {
        write(file, csv -> {
            csv.writeRecord("left", "right", "probability");
            for (Linkage.Pair pair : linkage.pairs()) {
                csv.writeRecord(
                        records.id(pair.left()),
                        records.id(pair.right()),
                        String.format(Locale.ROOT, "%.6f", pair.probability()));
            }
        });
    }

    void clusters(Path file) throws IOException {
        write(file, csv -> {
            csv.writeRecord("id", "cluster");
            for (int record = 0; record < records.size(); record++) {
                csv.writeRecord(
                        records.id(record), Integer.toString(linkage.persons().get(record)));
            }
        });
    }

    /** Pairs to be answered, the most doubtful first: 1 for one person, 0 for two. */
    void questions(Path file) throws IOException {
        write(file, csv -> {
            csv.writeRecord("left", "right", "probability", "match");
            for (Linkage.Pair pair : linkage.questions()) {
                csv.writeRecord(
                        records.id(pair.left()),
                        records.id(pair.right()),
                        String.format(Locale.ROOT, "%.6f", pair.probability()),
                        "");
            }
        });
    }

    private interface Rows {
        void into(CsvWriter csv);
    }

    private static void write(Path file, Rows rows) throws IOException {
        OwnersFile.whole(file, out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            rows.into(csv);
            csv.flush();
            return file;
        });
    }
}
