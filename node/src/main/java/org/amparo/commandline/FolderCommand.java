package org.amparo.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.amparo.storage.DataFolder;

/**
 * A command that a room contributes and that needs no database: also when the node cannot start. Otherwise as {@link
 * NodeCommand}; named in {@code META-INF/services/org.amparo.commandline.FolderCommand}.
 */
public interface FolderCommand {
    /**
     * The folder as such a command sees it.
     *
     * @param settings what the command line was told of the node, by the names that rooms know
     * @param notices takes lines for standard error
     */
    record Session(DataFolder folder, Map<String, String> settings, Consumer<String> notices) {
        /** Tells whoever runs the command something, as one line on standard error. */
        public void say(String line) {
            notices.accept(line);
        }

        /** Writes a new file that only its owner may read. */
        public void writePrivately(Path file, String text) {
            DataFolder.writePrivately(file, text);
        }
    }

    /**
     * Does the work.
     *
     * @throws UnreadableInput when the input cannot be read at all (exit code 2)
     * @throws org.amparo.storage.StartFailure when the surroundings forbid it (exit code 3)
     * @throws IOException when a file cannot be written (exit code 3)
     */
    Summary run(Session session) throws IOException;
}
