package org.amparo.confidential;

/** A sealed value does not open: it was changed or moved, or another key sealed it. Says nothing of the value. */
public final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenSeal(String table) {
        super("a sealed value of " + table + " does not open with its key");
    }
}
