package org.amparo.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The running server of a cluster, found by the file {@code postmaster.pid} that it keeps while it lives. */
final class Postmaster {
    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofMinutes(2);

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on the cluster, whoever started it. */
    static Optional<Postmaster> running(Cluster cluster) {
        List<String> lines = pidFile(cluster);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(found -> isPostgresOf(found, cluster))
                    .map(Postmaster::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process id can have passed to somebody else since: only the server of this very cluster counts. */
    private static boolean isPostgresOf(ProcessHandle found, Cluster cluster) {
        try {
            String commandLine = Files.readString(
                    Path.of("/proc", String.valueOf(found.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
            return commandLine.contains("postgres")
                    && commandLine.contains(new String(
                            cluster.files().toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @throws StartFailure when it does not come up
     */
    static Postmaster start(Cluster cluster) {
        cluster.makeSocketFolder();
        cluster.configure();
        try {
            Process process = cluster.startServer();
            long end = System.nanoTime() + STARTING.toNanos();
            while (!isReady(cluster, process)) {
                if (!process.isAlive()) {
                    throw cluster.refusal(cluster.log(), "The database does not start");
                }
                if (System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new StartFailure("The database does not start in time: see " + cluster.log());
                }
                Thread.sleep(4);
            }
            return new Postmaster(process.toHandle());
        } catch (IOException e) {
            throw new StartFailure("Cannot start the database: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while starting the database", e);
        }
    }

    private static boolean isReady(Cluster cluster, @Nullable Process started) {
        List<String> lines = pidFile(cluster);
        return lines.size() >= 8
                && lines.get(7).strip().equals("ready")
                && (started == null || lines.getFirst().strip().equals(String.valueOf(started.pid())));
    }

    /** Waits for a server that another process is starting. */
    boolean awaitReady(Cluster cluster) {
        long end = System.nanoTime() + STARTING.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (isReady(cluster, null)) {
                return true;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    long pid() {
        return process.pid();
    }

    /** Completes when the server has ended, however it did. */
    CompletableFuture<ProcessHandle> ended() {
        return process.onExit();
    }

    private static List<String> pidFile(Cluster cluster) {
        try {
            return Files.readAllLines(cluster.files().resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Ends the server: running statements are cancelled, what was committed is on disk, no recovery is needed. */
    void stop() {
        signal("INT");
        if (!awaitEnd(STOPPING)) {
            signal("QUIT");
            if (!awaitEnd(STOPPING)) {
                process.destroyForcibly();
            }
        }
    }

    /** Ends the server as a power cut would, for clusters that nobody needs any more. */
    void abandon() {
        signal("QUIT");
        awaitEnd(Duration.ofSeconds(10));
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
