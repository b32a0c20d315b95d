package org.amparo.storage;

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

    /** The failure that was behind an exception of Spring or of a library, if it was one of these. */
    public static java.util.Optional<StartFailure> behind(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartFailure found) {
                return java.util.Optional.of(found);
            }
        }
        return java.util.Optional.empty();
    }
}
