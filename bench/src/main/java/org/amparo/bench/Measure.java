package org.amparo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.amparo.demo.Demonstration;

/** Runs the measurements: one data folder for each size, filled once and used by all that follows. */
public final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = Arrays.stream(
                        option(arguments, "--sizes", "10000,100000,1000000").split(","))
                .map(Integer::valueOf)
                .toList();
        var only = List.of(option(arguments, "--only", "import,http,start").split(","));
        var root = Path.of(option(arguments, "--folder", System.getProperty("java.io.tmpdir") + "/amparo-bench"));
        Files.createDirectories(root);
        Report.head(arguments);
        if (only.contains("sealing")) {
            Sealing.measure();
        }
        if (only.contains("match")) {
            for (int size : sizes) {
                PrivateMatch.measure(size);
            }
        }
        if (only.contains("duplicates")) {
            for (int size : sizes) {
                Sweeps.measure(root, size);
            }
        }
        if (only.contains("attacks")) {
            Attacks.measure();
        }
        if (only.contains("kernel")) {
            Kernels.measure();
        }
        if (only.contains("linkage")) {
            Linking.sets(root);
            for (int size : sizes) {
                Linking.invented(root, size);
            }
        }
        if (only.contains("spark")) {
            for (int size : sizes) {
                Sparks.measure(root, size);
            }
        }
        if (only.contains("page")) {
            Report.page();
        }
        if (only.contains("plan")) {
            Plan.measure(root);
        }
        if (only.contains("names")) {
            for (int size : sizes) {
                Names.measure(root, size);
            }
        }
        for (int size : sizes) {
            if (only.stream().noneMatch(List.of("import", "http", "timing", "audit")::contains)) {
                break;
            }
            var folder = root.resolve("cases-" + size);
            fill(folder, size);
            if (only.contains("import")) {
                Imports.measure(root, folder, size);
            }
            if (only.contains("http")) {
                OverHttp.measure(folder, size);
            }
            if (only.contains("audit")) {
                Entries.measure(folder, size);
                CaseReads.measure(folder, size);
            }
            if (only.contains("timing")) {
                Timing.measure(folder, size);
            }
        }
        if (only.contains("start")) {
            var folder = root.resolve("cases-50000");
            fill(folder, 50_000);
            Starts.measure(folder);
        }
    }

    /** A folder that was filled before is used again: nothing is measured twice by accident. */
    private static void fill(Path folder, int size) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        try (var node = RunningNode.on(folder)) {
            long begun = System.nanoTime();
            node.bean(Demonstration.class).load(size);
            Report.rate(size, "generated, straight into the tables", size, System.nanoTime() - begun);
        }
    }

    private static String option(String[] arguments, String name, String otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 || at + 1 == arguments.length ? otherwise : arguments[at + 1];
    }
}
