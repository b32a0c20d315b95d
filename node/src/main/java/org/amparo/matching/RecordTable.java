package org.amparo.matching;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The records of a file, row by row. */
interface RecordTable extends Closeable {
    /** The names of the columns, in the order of the file; they may repeat. */
    List<String> columns();

    /** The cells of the next row for the columns that were asked for, in that order; empty at the end. */
    Optional<List<String>> next();

    /** How much was read, from 0 to 1. */
    double progress();

    @Override
    void close();
}
