package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.demo.Demonstration;

/** Export of a whole node, and its import into an empty one, by the commands that users type. */
final class Imports {
    private static final String OVERSEER = "sofia.supervision";

    private Imports() {}

    static void measure(Path root, Path folder, int size) throws Exception {
        var file = root.resolve("cases-" + size + ".csv");
        command(size, "export --format htcds", root, folder, "export", "--format", "htcds", "--out", file.toString());
        var empty = root.resolve("empty-" + size);
        if (Files.exists(empty)) {
            throw new IllegalStateException("remove " + empty + " first");
        }
        try (var node = RunningNode.on(empty)) {
            node.bean(Demonstration.class).load(0);
        }
        command(size, "import --format htcds", root, empty, "import", "--format", "htcds", file.toString());
        command(
                size,
                "import --format htcds, the same again",
                root,
                empty,
                "import",
                "--format",
                "htcds",
                file.toString());
    }

    private static void command(int size, String what, Path root, Path data, String... arguments) throws Exception {
        var all = new java.util.ArrayList<>(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--data", data.toString(), "--as", OVERSEER));
        var output = root.resolve("output.txt");
        long begun = System.nanoTime();
        try (var child = Child.run(output, Map.of(), all.toArray(String[]::new))) {
            long peak = child.peakMegabytes();
            Report.rate(size, what, size, System.nanoTime() - begun);
            Report.line(size, what + ", most memory of the JVM", peak + " MB");
            if (child.exitCode() != 0) {
                throw new IllegalStateException(what + ": " + Files.readString(output));
            }
        }
    }
}
