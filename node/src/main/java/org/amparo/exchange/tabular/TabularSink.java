package org.amparo.exchange.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table on its way into a file: a header, then rows. Memory does not grow with the file. */
public interface TabularSink extends Closeable {
    void header(List<Column> columns) throws IOException;

    /** A row of as many cells as there are columns; blank ones are empty strings. */
    void row(List<String> cells) throws IOException;

    /** Ends the file: without it nothing written counts. */
    void finish() throws IOException;

    /** A column, and what a workbook makes of its cells; what does not look like it stays text. */
    record Column(String name, Kind kind) {}

    /** What a workbook knows to show in a way of its own. */
    enum Kind {
        TEXT,
        DATE,
        NUMBER
    }
}
