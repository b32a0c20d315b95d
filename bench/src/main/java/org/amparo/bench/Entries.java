package org.amparo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.audit.Action;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;

/** What an entry of a read costs by itself: processor time of the program and of PostgreSQL, the growth of the tree included. */
final class Entries {
    private static final int WRITTEN = 6_000;

    private Entries() {}

    static void measure(Path folder, int size) throws Exception {
        try (var node = RunningNode.on(folder)) {
            var log = node.bean(AuditLog.class);
            write(log, 8, new Samples());
            for (int readers : List.of(1, 8, 32)) {
                var samples = new Samples();
                double program = ProcessorTime.ofProcess(ProcessHandle.current().pid());
                double database = ProcessorTime.ofDatabase(folder);
                write(log, readers, samples);
                program = ProcessorTime.ofProcess(ProcessHandle.current().pid()) - program;
                database = ProcessorTime.ofDatabase(folder) - database;
                Report.line(
                        size,
                        "an audit entry, readers: " + readers,
                        String.format(
                                Locale.ROOT,
                                "PostgreSQL %.0f µs of processor time, program %.0f µs; %s",
                                database / WRITTEN,
                                program / WRITTEN,
                                samples));
            }
        }
    }

    private static void write(AuditLog log, int readers, Samples samples) throws Exception {
        try (var threads = Executors.newFixedThreadPool(readers)) {
            var all = new ArrayList<Callable<Void>>();
            for (int reader = 0; reader < readers; reader++) {
                int first = 1_000 * reader;
                all.add(() -> {
                    for (int i = 0; i < WRITTEN / readers; i++) {
                        var entry = Entry.of("user:" + (1 + first % 17), Optional.of(1), Action.READ, "case")
                                .on(List.of((long) first + i % 1_000 + 1))
                                .forPurpose("assistance");
                        samples.time(() -> {
                            log.recordRead(entry);
                            return true;
                        });
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }
}
