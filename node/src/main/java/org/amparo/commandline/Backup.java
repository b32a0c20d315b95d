package org.amparo.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.amparo.storage.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amparo backup}: the whole database as of one moment, in one file. The node may go on serving. */
@Command(
        name = "backup",
        description = "Writes everything the database holds into one file.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

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
            Snapshot.Size size = new Snapshot(database, (table, rows) -> progress.at(table, rows, 0)).write(out);
            progress.close();
            spec.commandLine().getOut().println(Summary.of(size).json());
            return Amparo.DONE;
        }
    }
}
