package org.amparo.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amparo.storage.DataFolder;
import org.amparo.storage.Restoring;
import org.amparo.storage.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code amparo restore}: brings a backup back into an empty node. */
@Command(
        name = "restore",
        description = "Brings a backup back into an empty data folder.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The file of the keys: the one written with the backup, or a newer one (default: the other"
                    + " file's name and .keys).")
    private @Nullable Path keys;

    @Mixin
    private final NodeOptions node = new NodeOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        DataFolder folder = node.folder();
        Logs.to(folder);
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr());
                DataFolder.Serving alone = folder.serve()) {
            Snapshot.Size size = new Restoring(
                            new Restoring.Target(folder, node.databaseUrl(), node.settings()),
                            (table, rows) -> progress.at(table, rows, 0))
                    .from(file, keys());
            progress.close();
            spec.commandLine().getOut().println(Summary.of(size).json());
            return Amparo.DONE;
        } catch (Restoring.Damaged e) {
            throw new UnreadableInput(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<Path> keys() {
        return Optional.ofNullable(keys)
                .or(() -> Optional.of(Backup.keysOf(file)).filter(Files::exists));
    }
}
