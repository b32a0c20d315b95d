package org.amparo.exchange;

import java.io.Closeable;
import java.util.List;
import org.amparo.casework.CaseImports;
import org.jspecify.annotations.Nullable;

/** A file of cases, read row by row. For one thread, and read once. */
public interface CaseFileReader extends Closeable {
    /**
     * The next row, or null at the end.
     *
     * @throws org.amparo.exchange.tabular.UnreadableTable when the file cannot be read on from here
     */
    @Nullable
    RowRead next();

    /** What whoever runs the import should know of the file as a whole: each said once, naming columns only. */
    Notices notices();

    /** How much of the file was read, from 0 to 1. */
    double progress();

    /** SHA-256 of the whole file, in lower-case hexadecimal. */
    String sha256();

    @Override
    void close();

    /** What became of a row when it was read. */
    sealed interface RowRead {
        /** Where it begins in the file, counted from 1. */
        long line();

        /** It is a case. */
        record Understood(long line, CaseImports.Row row) implements RowRead {}

        /** It is none, for these reasons. */
        record NotUnderstood(long line, List<Reject> rejects) implements RowRead {}
    }

    /**
     * Why a row was not taken.
     *
     * @param column as the file names it; empty when it is about the whole row
     * @param value what stands there; empty where it might identify a person
     * @param reason one line of English
     */
    record Reject(String column, String value, String reason) {}

    /**
     * What was noticed of the file.
     *
     * @param unknownColumns columns that nobody understood
     * @param columnsNotTaken columns that are understood and have no place here
     * @param remarks further lines, in English
     */
    record Notices(List<String> unknownColumns, List<String> columnsNotTaken, List<String> remarks) {
        public static final Notices NONE = new Notices(List.of(), List.of(), List.of());

        public Notices {
            unknownColumns = List.copyOf(unknownColumns);
            columnsNotTaken = List.copyOf(columnsNotTaken);
            remarks = List.copyOf(remarks);
        }
    }
}
