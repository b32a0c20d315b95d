package org.amparo.commandline;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A command that a room contributes and that works on files alone: no node, no data folder, no sign-in. Otherwise as
 * {@link NodeCommand}; named in {@code META-INF/services/org.amparo.commandline.FileCommand}.
 */
public interface FileCommand {
    /**
     * What such a command is given.
     *
     * @param progress shown on a terminal
     * @param notices takes lines for standard error
     */
    record Session(Progress progress, Consumer<String> notices) {
        /** Tells whoever runs the command something, as one line on standard error. */
        public void say(String line) {
            notices.accept(line);
        }
    }

    /**
     * Does the work.
     *
     * @throws UnreadableInput when the input cannot be read at all (exit code 2)
     * @throws IOException when a file cannot be read or written (exit code 3)
     */
    Summary run(Session session) throws IOException;
}
