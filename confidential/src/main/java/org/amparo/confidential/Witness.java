package org.amparo.confidential;

/** Writes down each opening before it happens. The node's audit log is one. */
@FunctionalInterface
public interface Witness {
    /**
     * Records the opening durably, or throws: what cannot be written down is not opened.
     *
     * @param opening who opens what, and why
     */
    void witness(Opening opening);
}
