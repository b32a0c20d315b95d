package org.amparo.casework;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;

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
        /**
         * Takes in some thousand rows, no two of the same number; the answer counts these. The last ones may be written
         * only when more come or the import is finished.
         */
        Added add(List<Row> rows);

        /** Writes the batch's own record, which the cases point to. */
        void finish(String fileSha256, long rowsRead, long rowsRejected);
    }

    /**
     * A row of the file.
     *
     * @param number the case's number where the file has one; else the row is known again by its hash and its ordinal
     *     among equal rows
     * @param hash SHA-256 of the row's canonical form; of a row with a number nobody asks for it, and it may be empty
     * @param institution the institution whose case it is, as the file names it. Where this node has an open one of
     *     that name and the importer may see its cases, the case becomes its own; else it becomes the importer's
     *     institution's, and the name is kept with it and given out again
     * @param situation what is known of {@code newCase.situation()}, for the case that this node has no situation of
     *     that reference yet
     */
    record Row(
            Optional<CaseNumber> number,
            byte[] hash,
            Optional<String> institution,
            NewCase newCase,
            Optional<Situation> situation,
            List<Participant> participants) {}

    /** A further person of the case. */
    record Participant(PersonRole role, Confidential<Identity> identity) {}

    /** What became of the rows: those that were refused are in no tally. */
    record Added(Tally tally, List<Refusal> refusals) {}

    /**
     * A row that was not taken in.
     *
     * @param row its place among the rows handed over, from 0
     * @param code {@code not_yours} (another institution has a case of that number), {@code merged} or {@code erased}
     */
    record Refusal(int row, String code) {}

    /** How many rows became what. */
    record Tally(long imported, long updated, long unchanged) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(imported + other.imported, updated + other.updated, unchanged + other.unchanged);
        }
    }
}
