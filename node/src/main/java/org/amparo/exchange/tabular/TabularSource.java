package org.amparo.exchange.tabular;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file: a header, then rows, in the order of the file. For one thread, and read once.
 *
 * <p>Memory does not grow with the file. A row may be shorter or longer than the header: that is the caller's to judge,
 * row by row. A file that ends within a row is not.
 */
public interface TabularSource extends Closeable {
    /** At most this many columns. */
    int MAX_COLUMNS = 4_096;

    /** A cell holds at most this many characters. */
    int MAX_CELL = 100_000;

    /** The cells of a row together hold at most this many characters. */
    int MAX_ROW = 2_000_000;

    /** The column names, without the blanks around them. Never empty; names may repeat or be blank. */
    List<String> header();

    /**
     * The next row in which anything stands, or null at the end. Rows of nothing but blank cells are passed over.
     *
     * @throws UnreadableTable when the file cannot be read on from here
     */
    @Nullable
    Row next();

    /** How much of the file was read, from 0 to 1. */
    double progress();

    /** SHA-256 of the whole file, in lower-case hexadecimal. */
    String sha256();

    /** Lets go of the file. Never fails: nothing was written. */
    @Override
    void close();

    /**
     * A row.
     *
     * @param line where it begins in the file, counted from 1, the header included; in a workbook, the row's number
     * @param cells as they stand in the file, blanks included
     */
    record Row(long line, List<String> cells) {}
}
