package org.amparo.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a person starts it. */
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private NodeProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static NodeProcess start(String... arguments) throws IOException {
        return start(Amparo.class, arguments);
    }

    /** The same, with a folder of its own for temporary files. */
    static NodeProcess start(Path temporary, String... arguments) throws IOException {
        return new NodeProcess(new ProcessBuilder(
                        command(List.of(), List.of("-Djava.io.tmpdir=" + temporary), Amparo.class, arguments))
                .start());
    }

    /** Another program of the tests with the memory, the collector and the compilers that the launcher gives. */
    static NodeProcess startAsLaunched(Class<?> main, String... arguments) throws IOException {
        return new NodeProcess(new ProcessBuilder(command(
                        List.of(),
                        List.of("-Xms320m", "-Xmn224m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4"),
                        main,
                        arguments))
                .start());
    }

    /** Another program of the tests, in the same way. */
    static NodeProcess start(Class<?> main, String... arguments) throws IOException {
        return new NodeProcess(new ProcessBuilder(command(List.of(), List.of(), main, arguments)).start());
    }

    /**
     * As the account {@code nobody}, which has no home; only for a test that runs as root. It may read every file, as the
     * libraries on the class path may lie in a folder that is root's alone; it may write what is its own.
     */
    static NodeProcess startAsNobody(String... arguments) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command(
                List.of(
                        "setpriv",
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        "--inh-caps=-all,+dac_read_search",
                        "--ambient-caps=-all,+dac_read_search"),
                List.of(),
                Amparo.class,
                arguments));
        process.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));
        return new NodeProcess(process.start());
    }

    private static List<String> command(List<String> before, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(RehearsedProgram.options());
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The next line on standard output; empty when there is none any more. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** Waits for the line that says where the node is. */
    String address() throws IOException {
        String line = line();
        if (!line.startsWith("Amparo serves ")) {
            throw new IllegalStateException("It does not serve: " + line + complaint());
        }
        return line.substring("Amparo serves ".length());
    }

    String complaint() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end");
        }
        return process.exitValue();
    }

    /** SIGTERM. */
    void stop() {
        process.toHandle().destroy();
    }

    /** SIGKILL, through the handle: it leaves what was printed to be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        exitCode();
    }
}
