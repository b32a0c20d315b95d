package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;

/** Taking in many cases at once, from a file. */
public interface CaseImports {
    /**
     * Begins an import within the caller's transaction: the whole file stands or falls together.
     *
     * @param format {@code htcds} or {@code amparo}
     * @param source what the rows come from: a row is known again within its source
     */
    Session begin(Viewer importer, String format, String source);

    /** One import. Not for several threads. */
    interface Session {
        /** Takes in some thousand rows; the tally counts these. */
        Tally add(List<Row> rows);

        /** Writes the batch's own record, which the cases point to. */
        void finish(String fileSha256, long rowsRead, long rowsRejected);
    }

    /**
     * A row of the file.
     *
     * @param number the case's number where the file has one; else the row is known again by its hash and its ordinal
     *     among equal rows
     * @param hash SHA-256 of the row's canonical form
     */
    record Row(Optional<CaseNumber> number, byte[] hash, NewCase newCase) {}

    /** How many rows became what. */
    record Tally(long imported, long updated, long unchanged) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(imported + other.imported, updated + other.updated, unchanged + other.unchanged);
        }
    }
}
