package org.amparo.access;

import org.amparo.confidential.FileKey;

/**
 * Seals what somebody wrote in this room's forms with a key of the node. The room that keeps the node's keys does it: this
 * one does not know it.
 */
public interface WordsSeal {
    /** @param place where the words stand: sealed words open nowhere else */
    byte[] seal(String words, String place);

    /**
     * Opens what was sealed for that place.
     *
     * @throws org.amparo.confidential.BrokenSeal when it was sealed for another place, or changed since
     */
    String open(byte[] sealed, String place);

    /** Seals the key of a file that belongs to no person. */
    byte[] seal(FileKey key, String place);

    /**
     * Opens the key of a file that was sealed for that place.
     *
     * @throws org.amparo.confidential.BrokenSeal when it was sealed for another place, or changed since
     */
    FileKey openFile(byte[] sealed, String place);
}
