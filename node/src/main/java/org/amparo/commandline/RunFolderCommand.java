package org.amparo.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.amparo.storage.DataFolder;
import org.amparo.storage.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a room's command on the data folder alone. */
final class RunFolderCommand {
    private final FolderCommand command;
    private final NodeOptions options = new NodeOptions();

    RunFolderCommand(FolderCommand command) {
        this.command = command;
    }

    CommandLine wrap(CommandSpec own) {
        CommandSpec whole = CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> run(own))
                .name(own.name())
                .addMixin("own", own)
                .addMixin("node", CommandSpec.forAnnotatedObject(options));
        whole.usageMessage().description(own.usageMessage().description());
        whole.mixinStandardHelpOptions(true);
        return new CommandLine(whole);
    }

    private int run(CommandSpec own) {
        CommandLine line = own.commandLine();
        DataFolder folder = options.folder();
        Logs.to(folder);
        try {
            Summary summary =
                    command.run(new FolderCommand.Session(folder, options.settings(), line.getErr()::println));
            line.getOut().println(summary.json());
            return summary.exitCode();
        } catch (IOException e) {
            throw new StartFailure("Cannot read or write a file: " + e.getMessage(), e);
        }
    }
}
