package org.amparo.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeDatabase;
import org.amparo.storage.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Runs a room's command in the application, without a web server. */
final class RunNodeCommand {
    private final NodeCommand command;
    private final Options options = new Options();

    /** What every such command takes besides its own options. */
    static final class Options {
        @Mixin
        private final NodeOptions node = new NodeOptions();

        @Option(names = "--as", paramLabel = "USER", description = "Sign-in name of who does this.")
        private @Nullable String asUser;
    }

    RunNodeCommand(NodeCommand command) {
        this.command = command;
    }

    /** The room's options and the common ones, and this as what is run. */
    CommandLine wrap(CommandSpec own) {
        CommandSpec whole = CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> run(own))
                .name(own.name())
                .addMixin("own", own)
                .addMixin("node", CommandSpec.forAnnotatedObject(options));
        whole.usageMessage().description(own.usageMessage().description());
        whole.mixinStandardHelpOptions(true);
        return new CommandLine(whole);
    }

    private int run(CommandSpec own) throws IOException {
        CommandLine line = own.commandLine();
        PrintWriter out = line.getOut();
        DataFolder folder = options.node.folder();
        Logs.to(folder);
        try (TerminalProgress progress = TerminalProgress.on(line.getErr());
                Held held = new Held()) {
            NodeDatabase database = held.hold(options.node.database(folder));
            var context = held.hold(new Application(folder, database)
                    .with(options.node.settings())
                    // The rooms' beans count on a web application; without a port it opens no door.
                    .with("server.port", "-1")
                    .with("spring.main.lazy-initialization", "true")
                    .with("amparo.clockwork", "false")
                    .start());
            Summary summary =
                    command.run(new NodeSession(context, Optional.ofNullable(options.asUser), progress, notice -> {
                        progress.close();
                        line.getErr().println(notice);
                    }));
            progress.close();
            out.println(summary.json());
            return summary.exitCode();
        } catch (IOException e) {
            throw StartFailure.of(e);
        }
    }
}
