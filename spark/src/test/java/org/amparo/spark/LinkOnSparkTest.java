package org.amparo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.amparo.linkage.Linkage;
import org.amparo.linkage.Linker;
import org.amparo.linkage.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A real master and two workers, each a process of its own, link what one JVM links too. */
@Tag("slow")
class LinkOnSparkTest {
    private static final int RECORDS = 200_000;
    private static final int MOST_SECONDS = 900;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    @Timeout(value = 2 * MOST_SECONDS, unit = TimeUnit.SECONDS)
    void aClusterPutsTheSameRecordsTogetherAsOneMachine() throws Exception {
        Invented invented = new Invented(RECORDS);
        invented.csv(folder.resolve("persons.csv"));
        Invented.spec(folder.resolve("fields.yaml"));
        Path summary = folder.resolve("summary.json");
        List<ProcessHandle> processes;
        try (OneMachine cluster = new OneMachine(folder, 2, "700m")) {
            Process driver = cluster.submit(
                    jar(),
                    "1g",
                    List.of(
                            folder.resolve("persons.csv").toString(),
                            "--fields",
                            folder.resolve("fields.yaml").toString(),
                            "--out",
                            folder.resolve("pairs").toString(),
                            "--clusters",
                            folder.resolve("clusters").toString()),
                    ProcessBuilder.Redirect.to(summary.toFile()));
            assertThat(driver.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(driver.exitValue())
                    .as(() -> end(folder.resolve("driver.log")))
                    .isZero();
            processes = cluster.living().toList();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);

        Linkage one = new Linker(Settings.usual()).link(invented.records());
        Map<String, String> expected = new TreeMap<>();
        for (int record = 0; record < RECORDS; record++) {
            expected.put(Invented.id(record), Integer.toString(one.persons().get(record)));
        }
        assertThat(rows(folder.resolve("clusters"))).isEqualTo(expected);
        assertThat(Files.readString(summary))
                .isEqualTo("{\"records\":%d,\"pairs\":%d,\"clusters\":%d,\"compared\":%d}%n"
                        .formatted(
                                RECORDS,
                                one.pairs().size(),
                                one.persons().stream().distinct().count(),
                                one.learnt().compared()));
        assertThat(rows(folder.resolve("pairs")).size()).isPositive();
    }

    private static Map<String, String> rows(Path table) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<Path> parts = Files.list(table)) {
            for (Path part :
                    parts.filter(file -> file.toString().endsWith(".csv")).toList()) {
                Files.readAllLines(part).stream().skip(1).forEach(line -> {
                    int comma = line.indexOf(',');
                    rows.put(line.substring(0, comma), line.substring(comma + 1));
                });
            }
        }
        return rows;
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return log + " cannot be read";
        }
    }

    /** The jar that the build makes for {@code spark-submit}, made of what is being tested. */
    private Path jar() throws Exception {
        Path jar = folder.resolve("submit.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> of : List.of(LinkOnSpark.class, Linker.class, CommandLine.class)) {
                Path from = Path.of(
                        of.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(from)) {
                    addFolder(from, out);
                } else {
                    addJar(from, out);
                }
            }
        }
        return jar;
    }

    private static void addFolder(Path from, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(from.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static void addJar(Path from, JarOutputStream out) throws IOException {
        try (JarFile jar = new JarFile(from.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF"))
                    .toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                jar.getInputStream(entry).transferTo(out);
            }
        }
    }
}
