package org.amparo.audit;

import java.util.Optional;

/**
 * Signs texts of other rooms with the key that signs the log's checkpoints, as C2SP signed notes. What a text is for, its
 * first line says: no text of one kind can pass for another.
 */
public interface SignedNotes {
    /**
     * A note: the text, a blank line, the signature.
     *
     * @param text lines, each ended; the first names the kind of text: {@code amparo/plan/submission}
     */
    String sign(String text);

    /** The text of a note that this node's key signed; empty when it did not. */
    Optional<String> open(String note);

    /** The text of a note that the key of another node signed; empty when it did not, or when that is no key. */
    Optional<String> open(String note, String verifyingKey);

    /** Whether that is a key that notes can be held against. */
    boolean isKey(String verifyingKey);

    /** The key that others verify with. */
    String verifyingKey();
}
