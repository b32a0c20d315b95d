package org.amparo.identity;

/**
 * By which the same thing is known again without being kept: the same bytes for the same value, and nothing without a key
 * of the node. A plain hash would tell whoever guesses what was hashed that the guess is right.
 */
public interface Fingerprints {
    /**
     * The fingerprint of a value, 32 bytes.
     *
     * @param kind what the value is: equal values of two kinds have different fingerprints
     */
    byte[] of(String kind, byte[] value);
}
