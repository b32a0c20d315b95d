package org.amparo.identity;

import java.util.List;
import java.util.Map;
import org.amparo.confidential.DataKey;

/**
 * New persons on their way into the vault. Sealing takes the processor's time and asks the database nothing, so it may be
 * done on another thread while the transaction writes something else: first {@link #seal}, then {@link #write}.
 */
public interface Newcomers {
    /** Their ids, in the order of the identities. */
    List<PersonId> ids();

    /** Makes their keys and seals who they are, on any thread. */
    void seal();

    /** Their keys, once they are sealed: for the texts that are written with them. */
    Map<PersonId, DataKey> keys();

    /** Keeps them, in the transaction that expected them. */
    void write();
}
