package org.amparo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** Waits for the end, watching the most memory that it held, in MB: the launcher becomes the JVM. */
    long peakMegabytes() throws InterruptedException {
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, status("VmHWM"));
            Thread.sleep(50);
        }
        return peak / 1024;
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
