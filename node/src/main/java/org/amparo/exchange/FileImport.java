package org.amparo.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Viewer;
import org.amparo.exchange.CaseFileReader.Notices;
import org.amparo.exchange.tabular.SourceFile;

/** Takes in files of some formats: all of a file, or nothing of it. */
public interface FileImport {
    /** The formats, as people name them on the command line. */
    Set<String> formats();

    /** Whether its rows are cases: then somebody must sign in. Public data may come in by whoever keeps the node. */
    default boolean takesCases() {
        return true;
    }

    Outcome run(Viewer importer, Request request, Watcher watcher);

    /**
     * What to take in.
     *
     * @param source where the rows come from, if anybody says so: a row is known again within its source. For public
     *     data, the key of the collection
     */
    record Request(String format, SourceFile file, Rejects rejects, Optional<String> source) {
        /** A file that somebody keeps: rows that are not taken are told in one beside it. */
        public Request(String format, Path file, Optional<String> source) {
            this(format, SourceFile.of(file), new RejectsFile(file), source);
        }
    }

    /** Who watches long work. */
    @FunctionalInterface
    interface Watcher {
        /**
         * @param rows how many were read
         * @param part how much of the file that is, from 0 to 1
         */
        void at(long rows, double part);
    }

    /** What became of the file. */
    sealed interface Outcome {
        /**
         * It was read to its end; every row is counted once.
         *
         * @param rejects where the rejected rows are told, if there are any
         */
        record Done(long imported, long updated, long unchanged, long rejected, Optional<Path> rejects, Notices notices)
                implements Outcome {
            public long read() {
                return imported + updated + unchanged + rejected;
            }
        }

        /** It cannot be read, and nothing of it was taken in. One line says why and where. */
        record Unreadable(String line) implements Outcome {}

        /** This viewer may not. */
        record NotAllowed() implements Outcome {}
    }
}
