package org.amparo.audit;

/** The secrets by which the log keeps what must not be read in it. Who holds the node's keys gives them. */
public interface LogSecrets {
    /**
     * The number of a value: the same for the same value, and nothing without the key.
     *
     * @param kind what the value is: equal values of two kinds have different numbers
     */
    long number(String kind, String value);

    /** Seals the reason that somebody gave in words. */
    byte[] seal(String reason);

    /** Opens what {@link #seal} sealed. */
    String open(byte[] sealed);
}
