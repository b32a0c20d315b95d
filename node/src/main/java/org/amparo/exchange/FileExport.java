package org.amparo.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.amparo.access.Viewer;

/** Writes files of some formats: a whole file, or none. */
public interface FileExport {
    /** The formats, as people name them on the command line. */
    Set<String> formats();

    /** Whether its rows are cases: then somebody must sign in. */
    default boolean givesCases() {
        return true;
    }

    /**
     * Writes the file.
     *
     * @param watcher is told how many rows are written
     * @throws IOException when the file cannot be written
     */
    Outcome run(Viewer viewer, Request request, LongConsumer watcher) throws IOException;

    /** How a file's name ends, in lower case. */
    static String extension(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * What to write.
     *
     * @param collection the key of a collection, for what is public data
     */
    record Request(String format, Path file, Optional<String> collection) {}

    /** What became of the export. */
    sealed interface Outcome {
        /** All are in the file. */
        record Done(long rows) implements Outcome {}

        /** It does not go into such a file; one line says why. There is no file. */
        record DoesNotGo(String line) implements Outcome {}

        /** This viewer may not. */
        record NotAllowed() implements Outcome {}
    }
}
