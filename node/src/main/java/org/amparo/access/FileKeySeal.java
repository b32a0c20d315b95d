package org.amparo.access;

import org.amparo.confidential.FileKey;

/** Seals the keys of files that are about no person, with a key of the node, for rooms that keep such files. */
public interface FileKeySeal {
    /** @param place to what the file belongs: its key opens nowhere else */
    byte[] seal(FileKey key, String place);

    /**
     * Opens the key of a file.
     *
     * @throws org.amparo.confidential.BrokenSeal when it was sealed for another place, or changed since
     */
    FileKey openKey(byte[] sealed, String place);
}
