package org.amparo.plan.monitoring;

import java.util.Optional;

/**
 * A submission as it travels from one node to another: which key signed, the signed note, and the text that the note is of,
 * byte for byte. Nothing of it is changed or written anew on the way.
 *
 * @param note ends its last line
 * @param content one line of canonical JSON
 */
record SealedFile(String key, String note, String content) {
    static final String MEDIA_TYPE = "application/vnd.amparo.submission";
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String FORMAT = "amparo/plan/sealed-submission/1\n";
    private static final String CONTENT = "\ncontent\n";

    String text() {
        return FORMAT + key + "\n" + note + (note.endsWith("\n") ? "" : "\n") + CONTENT + content + "\n";
    }

    /** The key that a file says, from its beginning alone; empty when it is something else. */
    static Optional<String> key(String beginning) {
        int end = beginning.indexOf('\n', FORMAT.length());
        return beginning.startsWith(FORMAT) && end > 0
                ? Optional.of(beginning.substring(FORMAT.length(), end))
                : Optional.empty();
    }

    /** Reads what {@link #text} wrote; empty when it is something else. */
    static Optional<SealedFile> read(String text) {
        int key = text.indexOf('\n', FORMAT.length());
        int content = text.indexOf(CONTENT);
        if (!text.startsWith(FORMAT) || key < 0 || content <= key) {
            return Optional.empty();
        }
        return Optional.of(new SealedFile(
                text.substring(FORMAT.length(), key),
                text.substring(key + 1, content),
                text.substring(content + CONTENT.length()).stripTrailing()));
    }
}
