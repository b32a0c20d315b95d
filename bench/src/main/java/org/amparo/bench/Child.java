package org.amparo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as users run it, in a process of its own. */
final class Child implements AutoCloseable {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child run(Path output, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(System.getProperty("amparo.launcher", "./amparo")));
        command.addAll(List.of(arguments));
        return run(output, environment, command);
    }

    static Child run(Path output, List<String> command) throws IOException {
        return run(output, Map.of(), command);
    }

    private static Child run(Path output, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /**
     * What the process took until its end: the launcher becomes the JVM. On a machine where others work at the same time,
     * processor time says more than the clock.
     */
    record Taken(long peakMegabytes, double processorSeconds) {}

    Taken awaitEnd() throws InterruptedException {
        long peak = 0;
        var processor = Duration.ZERO;
        while (process.isAlive()) {
            peak = Math.max(peak, status("VmHWM"));
            processor = process.info().totalCpuDuration().orElse(processor);
            Thread.sleep(50);
        }
        return new Taken(peak / 1024, processor.toMillis() / 1000.0);
    }

    long residentMegabytes() {
        return status("VmRSS") / 1024;
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private long status(String what) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/status"))
                    .lines()
                    .filter(line -> line.startsWith(what + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (UncheckedIOException | IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
