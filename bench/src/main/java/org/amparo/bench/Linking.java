package org.amparo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.linkage.population.Person;
import org.amparo.linkage.population.Population;
import org.amparo.linkage.population.PopulationSettings;

/** {@code amparo link} as users run it: on invented populations of a size, and on public data sets where they are at hand. */
final class Linking {
    static final String FIELDS = """
            id: id
            fields:
              - {column: given, kind: given-name}
              - {column: surname, kind: surname}
              - {column: second_surname, kind: surname-second}
              - {column: sex, kind: sex}
              - {column: born, kind: date}
              - {column: nationality, kind: nationality}
              - {column: place, kind: place}
              - {column: document, kind: identifier}
              - {column: phone, kind: phone}
            """;
    private static final String FEBRL = """
            id: rec_id
            fields:
              - {column: given_name, kind: given-name}
              - {column: surname, kind: surname}
              - {column: date_of_birth, kind: date, format: yyyyMMdd}
              - {column: soc_sec_id, kind: identifier}
              - {column: address_1, kind: text}
              - {column: postcode, kind: code}
            """;
    private static final String CLKHASH = """
            id: rec_id
            fields:
              - {column: given_name, kind: given-name}
              - {column: surname, kind: surname}
              - {column: date_of_birth, kind: date, format: yyyyMMdd}
              - {column: address_1, kind: text}
              - {column: suburb, kind: place}
              - {column: postcode, kind: code}
              - {column: phone_number, kind: phone}
              - {column: soc_sec_id, kind: identifier}
            """;
    private static final String SPLINK = """
            id: unique_id
            fields:
              - {column: first_name, kind: given-name}
              - {column: surname, kind: surname}
              - {column: dob, kind: date}
              - {column: city, kind: place}
              - {column: email, kind: email}
            """;
    private static final int OF_THE_AMERICAS = 50_000;
    private static final Path PUBLIC = Path.of("../shared/data/linkage");

    private final Path root;
    private final List<String> more;

    /** @param more words of the command */
    private Linking(Path root, String... more) {
        this.root = root;
        this.more = List.of(more);
    }

    /** Those that are at hand, and one that anybody can invent. */
    static void sets(Path root) throws Exception {
        Linking linking = new Linking(root);
        Function<String, String> inId = id -> id.split("-")[1];
        linking.linkIfThere("FEBRL 1", FEBRL, any -> inId, "febrl/dataset1.csv");
        linking.linkIfThere("FEBRL 4", FEBRL, any -> inId, "febrl/dataset4a.csv", "febrl/dataset4b.csv");
        linking.linkIfThere(
                "clkhash's pair of files",
                CLKHASH,
                any -> Function.identity(),
                "clkhash/dirty_1000_50_1.csv",
                "clkhash/dirty_1000_50_2.csv");
        linking.linkIfThere("Splink's fake thousand", SPLINK, Linking::inLastColumn, "splink/fake_1000.csv");
        linking.invented("invented persons of the Americas", PopulationSettings.ofTheAmericas(OF_THE_AMERICAS, 1));
    }

    private interface Truth {
        /** By the id of a record who it is of. */
        Function<String, String> of(Path file) throws IOException;
    }

    private void linkIfThere(String what, String fields, Truth truth, String... names) throws Exception {
        Path[] files = Stream.of(names).map(PUBLIC::resolve).toArray(Path[]::new);
        if (Stream.of(files).allMatch(Files::exists)) {
            link(what, fields, truth.of(files[0]), files);
        } else {
            System.err.println(
                    what + " is not at hand: " + PUBLIC.toAbsolutePath().normalize());
        }
    }

    private static Function<String, String> inLastColumn(Path file) throws IOException {
        Map<String, String> persons = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            persons.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
        }
        return persons::get;
    }

    /** What it took, and how good it is. */
    record Run(double seconds, double processorSeconds, long megabytes, Quality quality) {}

    /** @param more words of the command, such as where clusters go */
    static Run invented(Path root, int size, String... more) throws Exception {
        return new Linking(root, more).invented("invented population", PopulationSettings.ofSpanishAmerica(size, 1));
    }

    private Run invented(String what, PopulationSettings settings) throws Exception {
        Path file = root.resolve("population-" + settings.records() + ".csv");
        Population population = Population.of(settings);
        write(population, file);
        Run run = link(
                what,
                FIELDS,
                id -> Long.toString(population.record(Long.parseLong(id)).person()),
                file);
        Files.delete(file);
        return run;
    }

    static void write(Population population, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,given,surname,second_surname,sex,born,nationality,place,document,phone\n");
            population.records(person -> {
                try {
                    out.write(line(person));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String line(Person person) {
        return String.join(
                        ",",
                        Long.toString(person.record()),
                        person.given(),
                        person.surname(),
                        person.secondSurname(),
                        person.sex(),
                        person.dateOfBirth(),
                        person.nationality(),
                        person.place(),
                        person.document(),
                        person.phone())
                + "\n";
    }

    private Run link(String what, String fields, Function<String, String> person, Path... files) throws Exception {
        Path spec = Files.writeString(root.resolve("fields.yaml"), fields);
        Path pairs = root.resolve("pairs.csv");
        List<String> arguments = new ArrayList<>(List.of("link"));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        arguments.addAll(List.of("--fields", spec.toString(), "--out", pairs.toString(), "--memory", memory(files)));
        arguments.addAll(more);
        Path output = root.resolve("output.txt");
        long begun = System.nanoTime();
        try (var child = Child.run(output, Map.of(), arguments.toArray(String[]::new))) {
            var taken = child.awaitEnd();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (child.exitCode() != 0) {
                throw new IllegalStateException(what + ": " + Files.readString(output));
            }
            int records = 0;
            for (Path file : files) {
                try (var lines = Files.lines(file)) {
                    records += Math.toIntExact(
                            lines.filter(line -> !line.isBlank()).count() - 1);
                }
            }
            Quality quality = Quality.of(pairs, person, files);
            Report.line(
                    records,
                    "link, " + what + ", start and end included",
                    "%.1f s, %.1f s of processor time, %d MB at most; %s"
                            .formatted(seconds, taken.processorSeconds(), taken.peakMegabytes(), quality));
            Report.keep(
                    "2-linkage",
                    Report.results("Linkage", "time, s", "processor time, s", "memory, MB", "F1", "precision", "recall")
                            .with(
                                    "%s, %,d".formatted(what, records),
                                    seconds,
                                    taken.processorSeconds(),
                                    taken.peakMegabytes(),
                                    quality.f1(),
                                    quality.precision(),
                                    quality.recall()));
            Files.delete(pairs);
            return new Run(seconds, taken.processorSeconds(), taken.peakMegabytes(), quality);
        }
    }

    /** What is usual, and more where it is not enough: some 2.5 GB for a million records. */
    private static String memory(Path... files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        if (bytes > 500_000_000) {
            return "18g";
        }
        return bytes > 150_000_000 ? "8g" : "3g";
    }
}
