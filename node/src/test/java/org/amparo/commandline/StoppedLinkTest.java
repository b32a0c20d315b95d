package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;
import org.amparo.storage.HeldFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code amparo link} as a process that does not get to its end. */
@Tag("slow")
class StoppedLinkTest {
    private static final String FIELDS = """
            id: id
            fields:
              - {column: given, kind: given-name}
              - {column: surname, kind: surname}
              - {column: born, kind: date}
              - {column: document, kind: identifier}
            """;

    @TempDir
    private Path folder;

    @Test
    void recordsThatDoNotFitIntoTheMemoryAreToldInOneLine() throws Exception {
        Path results = Files.createDirectory(folder.resolve("results"));
        Process link = link("-Xmx40m", 200_000, results);
        String said = new String(link.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(link.waitFor()).as(said).isEqualTo(2);
        assertThat(said.lines().filter(line -> line.startsWith("amparo: ")))
                .singleElement()
                .asString()
                .contains("say more with --memory");
        assertThat(results).isEmptyDirectory();
    }

    @Test
    void stoppedByTheKeyboardItLeavesNoFile() throws Exception {
        Path results = Files.createDirectory(folder.resolve("results"));
        Process link = link("-Xmx512m", 50_000, results);
        interrupt(link);
        assertThat(link.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(link.exitValue()).isNotZero();
        assertThat(results).isEmptyDirectory();
    }

    @Test
    void aFileThatIsHalfWrittenWhenTheKeyboardStopsItIsTakenAway() throws Exception {
        Path results = Files.createDirectory(folder.resolve("results"));
        Process held =
                java("-Xmx64m", HeldFile.class, results.resolve("pairs.csv").toString());
        assertThat(held.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
        assertThat(results).isNotEmptyDirectory();
        interrupt(held);
        assertThat(held.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(results).isEmptyDirectory();
    }

    /** What Ctrl-C sends. */
    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process link(String memory, int records, Path results) throws IOException {
        Path persons = folder.resolve("persons.csv");
        try (BufferedWriter out = Files.newBufferedWriter(persons)) {
            out.write("id,given,surname,born,document\n");
            Population.of(PopulationSettings.ofSpanishAmerica(records, 3)).records(person -> write(person, out));
        }
        return java(
                memory,
                Amparo.class,
                "link",
                persons.toString(),
                "--fields",
                Files.writeString(folder.resolve("fields.yaml"), FIELDS).toString(),
                "--out",
                results.resolve("pairs.csv").toString(),
                "--clusters",
                results.resolve("clusters.csv").toString());
    }

    private static void write(Person person, BufferedWriter out) {
        try {
            out.write("%d,%s,%s,%s,%s%n"
                    .formatted(
                            person.record(),
                            person.given(),
                            person.surname(),
                            person.dateOfBirth(),
                            person.document()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process java(String memory, Class<?> main, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                memory,
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
