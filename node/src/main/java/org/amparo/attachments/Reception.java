package org.amparo.attachments;

import java.util.Locale;
import org.amparo.confidential.FileKey;

/** What became of a file that came in. */
public sealed interface Reception {
    /**
     * It is here, sealed, and waits to be kept.
     *
     * @param key opens it; kept nowhere yet
     * @param size in bytes, as it came
     */
    record Received(FileKey key, FileKind kind, long size) implements Reception {}

    /** It was not taken, and nothing of it is left. */
    record Refused(Why why) implements Reception {}

    /** Why a file is not taken. */
    enum Why {
        /** Nothing is in it. */
        EMPTY,
        /** It is larger than {@link Attachments#MOST_BYTES}. */
        TOO_LARGE,
        /** It is of no kind that is taken, whatever its name says. */
        KIND,
        /** Its name says that it is something else. */
        MISNAMED,
        /** An office file with macros. */
        MACROS,
        /** The scanner knows it as malware. */
        MALWARE,
        /** It could not be scanned, though this node scans what comes in. */
        NOT_SCANNED,
        /** Too many files come in at once. */
        BUSY;

        /** The code under which messages and the log know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
