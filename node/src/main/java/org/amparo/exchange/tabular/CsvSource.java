package org.amparo.exchange.tabular;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.amparo.exchange.tabular.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180): comma, semicolon, tab or bar, whichever its first lines show; UTF-8, UTF-16 with a mark, or
 * Windows-1252; with or without a byte-order mark; line ends of any system. A first line {@code sep=;}, as Excel writes
 * it, is believed.
 */
public final class CsvSource implements TabularSource {
    private final TextScan scan;
    private final CountedInput input;
    private final CloseableIterator<Row> rows;
    private final List<String> header;
    private long lastLine = 1;

    private CsvSource(TextScan scan, CountedInput input, Reader reader, CsvShape shape) {
        this.scan = scan;
        this.input = input;
        this.rows = shape.reader().build(new Rows(), reader).iterator();
        if (shape.declared()) {
            read();
        }
        Row first = read();
        if (first == null) {
            throw new UnreadableTable(Reason.EMPTY, "the file holds no header");
        }
        this.header = first.cells().stream().map(String::strip).toList();
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws UnreadableTable when it is no CSV file
     */
    public static CsvSource open(Path file) {
        return open(SourceFile.of(file));
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws UnreadableTable when it is no CSV file
     */
    public static CsvSource open(SourceFile file) {
        TextScan scan = TextScan.of(file);
        CountedInput input = null;
        try {
            input = CountedInput.of(file, scan.mark());
            CsvShape shape = CsvShape.of(input.sample(scan.charset()));
            return new CsvSource(scan, input, input.reader(scan.charset()), shape);
        } catch (IOException e) {
            close(input);
            throw new UnreadableTable(Reason.FILE, "the file cannot be read");
        } catch (RuntimeException e) {
            close(input);
            throw e;
        }
    }

    private static void close(@Nullable CountedInput input) {
        if (input != null) {
            input.close();
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        Row row = read();
        while (row != null && isBlank(row.cells())) {
            row = read();
        }
        if (row != null && row.cells().size() < header.size() && !scan.endsLine() && !hasNext()) {
            throw new UnreadableTable(Reason.CUT_OFF, row.line(), "the file ends in the middle of this row");
        }
        return row;
    }

    private static boolean isBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Row read() {
        if (!hasNext()) {
            return null;
        }
        Row row = rows.next();
        lastLine = row.line();
        return row;
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException e) {
            throw failure(e);
        } catch (UncheckedIOException e) {
            throw new UnreadableTable(Reason.FILE, "the file cannot be read to its end, or was changed meanwhile");
        }
    }

    /** FastCSV tells these apart in words only; its words may quote the file and go no further. */
    private UnreadableTable failure(CsvParseException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnreadableTable found) {
                return found;
            }
            String words = String.valueOf(at.getMessage());
            if (words.startsWith("Unclosed quoted field")) {
                return new UnreadableTable(
                        Reason.CUT_OFF, lastLine, "the file ends within quotation marks opened at or after this line");
            }
            if (words.contains("Unexpected character after closing quote")) {
                return new UnreadableTable(
                        Reason.QUOTES, lastLine, "text follows a closing quotation mark, at or after this line");
            }
            if (words.contains("buffer size")) {
                return tooLarge(lastLine);
            }
            if (at instanceof IOException) {
                return new UnreadableTable(Reason.ENCODING, lastLine, "bytes without meaning, at or after this line");
            }
        }
        return new UnreadableTable(Reason.QUOTES, lastLine, "not CSV, at or after this line");
    }

    private static UnreadableTable tooLarge(long line) {
        return new UnreadableTable(
                Reason.TOO_LARGE,
                line,
                "a cell or a row too large to be real, at or after this line: a quotation mark may be missing");
    }

    @Override
    public double progress() {
        return Math.min(1.0, (double) input.count() / scan.size());
    }

    @Override
    public String sha256() {
        return scan.sha256();
    }

    @Override
    public void close() {
        input.close();
    }

    /** Builds rows and refuses what is too large. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Row> {
        private String[] cells = new String[64];
        private long line;
        private int count;
        private int characters;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            count = 0;
            characters = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            characters += length;
            if (length > MAX_CELL || characters > MAX_ROW || count == MAX_COLUMNS) {
                throw tooLarge(line);
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            cells[count++] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return new Row(line, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, count))));
        }
    }
}
