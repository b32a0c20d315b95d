package org.amparo.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The surroundings do not let the node start: the folder is in use, the disk is full, the database is newer than the
 * program. The message is one line for whoever runs the node, says what to do, and is all that they see (exit code 3).
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The failure that was behind an exception of Spring, of a library or of the database, if it was one of these. */
    public static java.util.Optional<StartFailure> behind(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartFailure found) {
                return java.util.Optional.of(found);
            }
        }
        return OwnerOnly.isDiskFull(failure)
                ? java.util.Optional.of(new StartFailure("The disk is full: nothing was kept of this", failure))
                : java.util.Optional.empty();
    }

    /** A file could not be read or written. */
    public static StartFailure of(IOException e) {
        if (e instanceof FileSystemException known && known.getFile() != null) {
            return OwnerOnly.failure("use", Path.of(known.getFile()), e);
        }
        return new StartFailure(
                OwnerOnly.isDiskFull(e) ? "The disk is full" : "Cannot read or write a file: " + e.getMessage(), e);
    }
}
