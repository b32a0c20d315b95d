package org.amparo.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.amparo.storage.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amparo backup}: the whole database as of one moment, and its keys apart. The node may go on serving. */
@Command(
        name = "backup",
        description = "Writes everything the database holds into a file, and the keys of persons into another.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "The file for the keys of persons, to be kept apart (default: the other file's name and .keys).")
    private @Nullable Path keys;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        DataFolder folder = node.folder();
        Logs.to(folder);
        try (TerminalProgress progress = TerminalProgress.on(err);
                Held held = new Held()) {
            NodeDatabase database = held.hold(node.database(folder));
            Snapshot.Size size = new Snapshot(database, (table, rows) -> progress.at(table, rows, 0))
                    .write(out, keys == null ? keysOf(out) : keys);
            progress.close();
            spec.commandLine().getOut().println(Summary.of(size).json());
            return Amparo.DONE;
        }
    }

    /** Where the keys of a backup are unless somebody says otherwise. */
    static Path keysOf(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".keys");
    }
}
