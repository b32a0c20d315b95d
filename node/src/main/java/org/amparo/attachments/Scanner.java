package org.amparo.attachments;

import java.io.InputStream;

/** Looks for malware. */
interface Scanner {
    /** What a look found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody looked: the scanner is away, or cannot. */
        UNKNOWN
    }

    Verdict scan(InputStream content);
}
