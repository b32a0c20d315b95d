package org.amparo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that processes took so far, in microseconds, as Linux counts it. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** Of a process, all its threads. */
    static double ofProcess(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.mapToDouble(thread -> ran(thread.resolve("schedstat")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the PostgreSQL of a data folder: the postmaster and every process that it has now. */
    static double ofDatabase(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .mapToDouble(process -> ran(Path.of("/proc/" + process.pid() + "/schedstat")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has ended meanwhile counts for nothing. */
    private static double ran(Path schedstat) {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ")[0]) / 1e3;
        } catch (IOException e) {
            return 0;
        }
    }
}
