package org.amparo.access;

/**
 * Seals the secrets of second factors with a key of the node. The room that keeps the node's keys does it: this one does
 * not know it.
 */
public interface FactorSeal {
    byte[] seal(byte[] secret, UserId user);

    /**
     * Opens what was sealed for that user.
     *
     * @throws org.amparo.confidential.BrokenSeal when it was sealed for somebody else, or changed since
     */
    byte[] open(byte[] sealed, UserId user);
}
