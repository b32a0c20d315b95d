package org.amparo.commandline;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.amparo.storage.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a room's command on files alone. */
final class RunFileCommand {
    private final FileCommand command;

    RunFileCommand(FileCommand command) {
        this.command = command;
    }

    CommandLine wrap(CommandSpec own) {
        CommandSpec whole = CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> run(own))
                .name(own.name())
                .addMixin("own", own);
        whole.usageMessage().description(own.usageMessage().description());
        whole.mixinStandardHelpOptions(true);
        return new CommandLine(whole);
    }

    private int run(CommandSpec own) {
        CommandLine line = own.commandLine();
        Logs.none();
        try (TerminalProgress progress = TerminalProgress.on(line.getErr())) {
            Summary summary = command.run(new FileCommand.Session(progress, notice -> {
                progress.close();
                line.getErr().println(notice);
            }));
            progress.close();
            line.getOut().println(summary.json());
            return summary.exitCode();
        } catch (IOException e) {
            throw StartFailure.of(e);
        } catch (StartFailure | UnreadableInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw StartFailure.behind(e).orElseGet(() -> fault(e));
        }
    }

    /** There is no log: where it happened is said at once, and nothing of what the files hold. */
    private static StartFailure fault(RuntimeException e) {
        String place = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.amparo."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return new StartFailure(
                "A fault of the program, please report it: " + e.getClass().getSimpleName() + place, e);
    }
}
