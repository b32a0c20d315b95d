package org.amparo.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.amparo.confidential.Binding;
import org.amparo.confidential.FileKey;

/**
 * Takes files in and keeps them, sealed. Another room asks for a file in three steps: {@link #receive} it, keep its key
 * where the room's own rows are, and {@link #keep} it in the same transaction.
 */
public interface Attachments {
    /** The largest file: 50 MB. */
    int MOST_BYTES = 50 * 1024 * 1024;

    /**
     * Reads a file, checks it, and seals it piece by piece. In no transaction: a slow line would hold a connection.
     *
     * @param id a fresh one
     * @param name as its owner calls it; it is kept nowhere here
     * @param place what the file is bound to: it opens for nothing else
     * @throws IOException when the content breaks off; nothing of it is left then
     */
    Reception receive(FileId id, String name, InputStream content, Binding place) throws IOException;

    /**
     * Keeps what was received, in the caller's transaction; what nobody keeps is swept.
     *
     * @throws IllegalStateException when it is not here any more
     */
    void keep(FileId id);

    /**
     * Opens a file. Read piece by piece, in no transaction.
     *
     * @return throws {@link org.amparo.confidential.BrokenSeal} while it is read when it was removed or does not open
     */
    InputStream open(FileId id, FileKey key, Binding place);

    /** Removes files, kept or not; joins the caller's transaction. */
    void remove(Collection<FileId> ids);
}
