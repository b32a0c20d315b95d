package org.amparo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.demo.Demonstration;

/** Export of a whole node, and import into an empty one, by the commands that users type. */
final class Imports {
    private static final String OVERSEER = "sofia.supervision";

    private final Path root;
    private final int size;

    private Imports(Path root, int size) {
        this.root = root;
        this.size = size;
    }

    static void measure(Path root, Path folder, int size) throws Exception {
        var imports = new Imports(root, size);
        imports.roundTrip("htcds", root.resolve("cases-" + size + ".csv"), folder, true);
        imports.roundTrip("amparo", root.resolve("cases-" + size + ".jsonl"), folder, false);
        imports.publicData();
    }

    private void roundTrip(String format, Path file, Path folder, boolean again) throws Exception {
        command("export --format " + format, folder, "export", "--format", format, "--out", file.toString());
        var empty = emptyNode();
        command("import --format " + format, empty, "import", "--format", format, file.toString());
        if (again) {
            command(
                    "import --format " + format + ", the same again",
                    empty,
                    "import",
                    "--format",
                    format,
                    file.toString());
        }
        Files.delete(file);
        Folders.delete(empty);
    }

    private void publicData() throws Exception {
        var file = root.resolve("public-" + size + ".csv");
        PublicRows.write(file, size);
        var empty = emptyNode();
        command("import --format ctdc", empty, "import", "--format", "ctdc", file.toString());
        command("import --format ctdc, the same again", empty, "import", "--format", "ctdc", file.toString());
        Files.delete(file);
        Folders.delete(empty);
    }

    /** With the demonstration's institutions and users, and no case. */
    private Path emptyNode() throws Exception {
        var empty = root.resolve("empty");
        Folders.delete(empty);
        try (var node = RunningNode.on(empty)) {
            node.bean(Demonstration.class).load(0);
        }
        return empty;
    }

    private void command(String what, Path data, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--as", OVERSEER));
        var output = root.resolve("output.txt");
        long begun = System.nanoTime();
        try (var child = Child.run(output, Map.of(), all.toArray(String[]::new))) {
            var taken = child.awaitEnd();
            Report.rate(size, what + ", start and end included", size, System.nanoTime() - begun);
            Report.line(
                    size,
                    what + ", the JVM alone",
                    "%.1f s of processor time, %d MB at most"
                            .formatted(taken.processorSeconds(), taken.peakMegabytes()));
            if (child.exitCode() != 0) {
                throw new IllegalStateException(what + ": " + Files.readString(output));
            }
        }
    }
}
