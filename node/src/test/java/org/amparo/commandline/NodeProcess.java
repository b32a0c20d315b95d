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
        return start(Path.of(System.getProperty("java.io.tmpdir")), arguments);
    }

    /** The same, with a folder of its own for temporary files. */
    static NodeProcess start(Path temporary, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Amparo.class.getName()));
        command.addAll(List.of(arguments));
        return new NodeProcess(new ProcessBuilder(command).start());
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
        process.destroy();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        exitCode();
    }
}
