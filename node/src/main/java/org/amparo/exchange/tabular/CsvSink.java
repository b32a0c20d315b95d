package org.amparo.exchange.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file (RFC 4180): commas, UTF-8 without a mark, line feeds, cells that cannot act as formulas. */
public final class CsvSink implements TabularSink {
    private final CsvWriter csv;

    public CsvSink(OutputStream out) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void header(List<Column> columns) {
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<String> cells) {
        var line = csv.writeRecord();
        cells.forEach(cell -> line.writeField(Formulas.disarmed(cell)));
        line.endRecord();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
