package org.amparo.commandline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.amparo.storage.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the command, runs it, and ends with one of four exit codes. */
@Command(
        name = "amparo",
        description = "The information system that States run against trafficking in persons.",
        mixinStandardHelpOptions = true,
        version = "amparo 0.1.0",
        subcommands = {Serve.class, Backup.class, Restore.class, HelpCommand.class})
public final class Amparo implements Runnable {
    /** Done. */
    static final int DONE = 0;
    /** Finished; some rows were rejected and are told apart. */
    static final int SOME_REJECTED = 1;
    /** Usage, or input that cannot be read: one line says what and where. */
    static final int USAGE = 2;
    /** The surroundings: folder, port, disk, rights, Java, database. */
    static final int ENVIRONMENT = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Amparo() {}

    public static void main(String[] arguments) {
        int code = run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8), complaints());
        if (code != Serve.SERVING) {
            System.exit(code);
        }
    }

    private static PrintWriter complaints() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine program = new CommandLine(new Amparo());
        for (NodeCommand command : ServiceLoader.load(NodeCommand.class)) {
            add(program, CommandSpec.forAnnotatedObject(command), new RunNodeCommand(command)::wrap);
        }
        for (FolderCommand command : ServiceLoader.load(FolderCommand.class)) {
            add(program, CommandSpec.forAnnotatedObject(command), new RunFolderCommand(command)::wrap);
        }
        for (FileCommand command : ServiceLoader.load(FileCommand.class)) {
            add(program, CommandSpec.forAnnotatedObject(command), new RunFileCommand(command)::wrap);
        }
        program.setOut(out);
        program.setErr(err);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler(Amparo::explainUsage);
        program.setExecutionExceptionHandler(Amparo::explainFailure);
        return program.execute(arguments);
    }

    /** A name of two words is a command within a group: {@code audit verify}. */
    private static void add(CommandLine program, CommandSpec own, Function<CommandSpec, CommandLine> run) {
        int blank = own.name().indexOf(' ');
        if (blank < 0) {
            program.addSubcommand(own.name(), run.apply(own));
            return;
        }
        String group = own.name().substring(0, blank);
        CommandLine commands = program.getSubcommands().get(group);
        if (commands == null) {
            commands = group(group);
            program.addSubcommand(group, commands);
        }
        own.name(own.name().substring(blank + 1));
        commands.addSubcommand(own.name(), run.apply(own));
    }

    private static CommandLine group(String name) {
        CommandLine[] group = new CommandLine[1];
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw new ParameterException(group[0], "Which command? See: amparo " + name + " --help");
        });
        group[0] = new CommandLine(spec.name(name).mixinStandardHelpOptions(true));
        return group[0];
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See: amparo --help");
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println("amparo: " + oneLine(String.valueOf(e.getMessage())));
        return USAGE;
    }

    private static int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof UnreadableInput) {
            err.println("amparo: " + oneLine(String.valueOf(e.getMessage())));
            return USAGE;
        }
        err.println("amparo: "
                + StartFailure.behind(e)
                        .map(failure -> oneLine(String.valueOf(failure.getMessage())))
                        .orElseGet(() -> Logs.recorded(e)));
        return ENVIRONMENT;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R\\s*", " ");
    }
}
