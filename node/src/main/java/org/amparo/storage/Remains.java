package org.amparo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed server leaves behind: its {@code postmaster.pid} and its socket's lock, which name a process that is
 * dead, not yet buried, or by now somebody else's; and for a moment its backends. PostgreSQL refuses to start beside
 * them, rightly, as it cannot see more than a process id. We can: every process of a cluster works in its folder.
 */
final class Remains {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Remains() {}

    /** Waits for the last backend to end, ends it if it does not, and only then removes the files. */
    static void clear(Cluster cluster) {
        Path pidFile = cluster.files().resolve("postmaster.pid");
        Path socketLock = cluster.socket().resolveSibling(cluster.socket().getFileName() + ".lock");
        if (!Files.exists(pidFile) && !Files.exists(socketLock)) {
            return;
        }
        try {
            Path folder = cluster.files().toRealPath();
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (List<ProcessHandle> left = in(folder); !left.isEmpty(); left = in(folder)) {
                if (System.nanoTime() > end) {
                    left.forEach(ProcessHandle::destroyForcibly);
                }
                Thread.sleep(20);
            }
            Files.deleteIfExists(pidFile);
            Files.deleteIfExists(socketLock);
            Files.deleteIfExists(cluster.socket());
        } catch (IOException e) {
            throw OwnerOnly.failure("clear what a killed database left in", cluster.files(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while starting the database", e);
        }
    }

    private static List<ProcessHandle> in(Path folder) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(process -> worksIn(process, folder))
                    .flatMap(process -> ProcessHandle.of(
                            Long.parseLong(process.getFileName().toString()))
                            .stream())
                    .toList();
        }
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException e) {
            // Ended meanwhile, or somebody else's.
            return false;
        }
    }
}
