package org.amparo.commandline;

import java.io.IOException;

/**
 * A command that a room contributes: a public class with picocli's {@code @Command} and {@code @Option} annotations, named
 * in {@code META-INF/services/org.amparo.commandline.NodeCommand}. A name of two words, {@code "audit verify"}, is a
 * command within a group. The options {@code --data}, {@code --database-url} and
 * {@code --as} are added to its own.
 *
 * <p>It runs inside the application, without a web server, on the database of the node: the one that runs on the folder,
 * or one that is started for the command. Nothing but its {@link Summary} goes to standard output.
 */
public interface NodeCommand {
    /**
     * Does the work.
     *
     * @throws UnreadableInput when the input cannot be read at all (exit code 2)
     * @throws org.amparo.storage.StartFailure when the surroundings forbid it (exit code 3)
     * @throws IOException when a file cannot be written (exit code 3)
     */
    Summary run(NodeSession node) throws IOException;
}
