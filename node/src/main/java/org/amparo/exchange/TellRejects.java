package org.amparo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.amparo.exchange.CaseFileReader.Reject;
import org.amparo.exchange.tabular.CsvSink;
import org.amparo.exchange.tabular.TabularSink.Column;
import org.amparo.exchange.tabular.TabularSink.Kind;
import org.jspecify.annotations.Nullable;

/** Writes rejected rows as CSV; nothing, not even a header, where none is. */
final class TellRejects implements Closeable {
    private static final List<Column> COLUMNS = List.of(
            new Column("line", Kind.NUMBER),
            new Column("column", Kind.TEXT),
            new Column("value", Kind.TEXT),
            new Column("reason", Kind.TEXT));

    private final Opening into;
    private @Nullable CsvSink sink;
    private long rows;

    TellRejects(Opening into) {
        this.into = into;
    }

    /** Opens what is written to, once there is something to tell. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    void add(long line, List<Reject> rejects) {
        rows++;
        try {
            if (sink == null) {
                sink = new CsvSink(into.open());
                sink.header(COLUMNS);
            }
            for (var reject : rejects) {
                sink.row(List.of(Long.toString(line), reject.column(), reject.value(), reject.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (sink != null) {
            sink.close();
        }
    }
}
