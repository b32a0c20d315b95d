package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code amparo link} on files of invented persons: of those with an even number a second, misspelt record is there. */
class LinkFilesTest {
    private static final String FIELDS = """
            id: id
            fields:
              - {column: given,          kind: given-name}
              - {column: first_surname,  kind: surname}
              - {column: second_surname, kind: surname-second}
              - {column: born,           kind: date}
              - {column: document,       kind: identifier}
            """;
    private static final String HEADER = "id,given,first_surname,second_surname,born,document";
    private static final int REAL_PAIRS = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path fields = Path.of("");

    @BeforeEach
    void writeFields() throws IOException {
        fields = Files.writeString(folder.resolve("fields.yaml"), FIELDS);
    }

    private int link(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("link"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return Amparo.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path given(String resource) throws IOException {
        Path file = folder.resolve(resource);
        try (InputStream in = LinkFilesTest.class.getResourceAsStream("/matching/" + resource)) {
            Files.copy(java.util.Objects.requireNonNull(in), file);
        }
        return file;
    }

    private Path pairs() {
        return folder.resolve("pairs.csv");
    }

    private static long right(List<String> pairs) {
        return pairs.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells[0].split("-")[0].equals(cells[1].split("-")[0]))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"persons.csv", "persons-snappy.parquet", "persons-zstd.parquet"})
    void findsTheMisspeltDuplicatesOfOneFile(String resource) throws Exception {
        assertThat(link(given(resource), "--fields", fields, "--out", pairs())).isZero();

        List<String> lines = Files.readAllLines(pairs());
        assertThat(lines.getFirst()).isEqualTo("left,right,probability");
        assertThat(right(lines)).isGreaterThanOrEqualTo(REAL_PAIRS - 1);
        assertThat(lines).hasSizeBetween(REAL_PAIRS, REAL_PAIRS + 2);
        assertThat(out.toString()).startsWith("{\"records\":300,\"pairs\":").hasLineCount(1);
    }

    @Test
    void linksTwoFilesOneToOne() throws Exception {
        List<String> rows = Files.readAllLines(given("persons.csv"));
        Path first = rows(
                "first.csv", rows.stream().filter(row -> row.contains("-a,")).toList());
        Path second = rows(
                "second.csv", rows.stream().filter(row -> row.contains("-b,")).toList());

        assertThat(link(first, second, "--fields", fields, "--out", pairs())).isZero();

        List<String> lines = Files.readAllLines(pairs());
        assertThat(right(lines)).isGreaterThanOrEqualTo(REAL_PAIRS - 1);
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.endsWith("-a"));
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[1]))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.endsWith("-b"));
    }

    @Test
    void theSameFileGivesTheSamePairs() throws Exception {
        Path persons = given("persons.csv");
        link(persons, "--fields", fields, "--out", pairs());
        Path again = folder.resolve("again.csv");
        link(persons, "--fields", fields, "--out", again);

        assertThat(again).hasSameBinaryContentAs(pairs());
    }

    @Test
    void clustersNameEveryRecordOnce() throws Exception {
        Path clusters = folder.resolve("clusters.csv");
        link(given("persons.csv"), "--fields", fields, "--out", pairs(), "--clusters", clusters);

        List<String> lines = Files.readAllLines(clusters);
        assertThat(lines.getFirst()).isEqualTo("id,cluster");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                .hasSize(300)
                .doesNotHaveDuplicates();
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .distinct()
                        .count())
                .isBetween(199L, 201L);
    }

    @Test
    void theReportSaysWhatWasLearntAndDrawsIt() throws Exception {
        Path report = folder.resolve("report.json");
        link(given("persons.csv"), "--fields", fields, "--out", pairs(), "--report", report);

        assertThat(Files.readString(report))
                .contains("\"blocking\"", "\"m\"", "\"u\"", "\"termFrequencies\"", "\"thresholds\"", "\"leftOut\"");
        assertThat(folder.resolve("report.weights.svg"))
                .content()
                .startsWith("<svg")
                .contains("sounds alike");
        assertThat(folder.resolve("report.thresholds.svg"))
                .content()
                .startsWith("<svg")
                .contains("expected wrong");
    }

    @Test
    void aValueOfFewRecordsIsNotInTheReport() throws Exception {
        Path report = folder.resolve("report.json");
        List<String> rows = new ArrayList<>(Files.readAllLines(given("persons.csv")));
        rows.add("p900-a,Zoraida,Xicotencatl,Yupanqui,1971-02-03,70707070");
        link(rows("more.csv", rows), "--fields", fields, "--out", pairs(), "--report", report);

        assertThat(Files.readString(report).toLowerCase(Locale.ROOT))
                .contains("maria")
                .doesNotContain("zoraida", "xicotencatl", "yupanqui", "70707070");
    }

    @Test
    void explainsAPairFieldByField() throws Exception {
        assertThat(link(given("persons.csv"), "--fields", fields, "--explain", "p0-a", "p0-b"))
                .isZero();
        assertThat(err.toString())
                .contains("two records at random", "given", "first_surname", "born", "document")
                .contains("probability of one person: 0.9");
    }

    @Test
    void rulesOfTheReportCanBeGivenBack() throws Exception {
        Files.writeString(fields, FIELDS + "blocking: [document, first_surname sounds + born year]\n");
        Path report = folder.resolve("report.json");
        assertThat(link(given("persons.csv"), "--fields", fields, "--out", pairs(), "--report", report))
                .isZero();
        assertThat(Files.readString(report)).contains("first_surname sounds + born year");
    }

    @Test
    void aRuleOfNothingThatIsThereIsToldWithWhatIs() throws Exception {
        Files.writeString(fields, FIELDS + "blocking: [shoe size]\n");
        refused(2, "no blocking by \"shoe size\": there is given", given("persons.csv"));
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        refused(
                2,
                "has no column born",
                rows("a.csv", List.of("id,given,first_surname,second_surname,document", "1,a,b,c,d")));
    }

    @Test
    void tenColumnsOfTheSameNameAreToldApartByNobody() throws Exception {
        refused(
                2,
                "has 10 columns named born",
                rows(
                        "a.csv",
                        List.of("id,given,first_surname,second_surname,document" + ",born".repeat(10), "1,a,b,c,d")));
    }

    @Test
    void whatIsNoTableIsSaidInOneLine() throws Exception {
        byte[] bytes = new byte[5_000];
        new java.util.Random(3).nextBytes(bytes);
        refused(2, "a.bin: ", Files.write(folder.resolve("a.bin"), bytes));
    }

    @Test
    void aCutOffParquetFileIsSaidInOneLine() throws Exception {
        byte[] whole = Files.readAllBytes(given("persons-snappy.parquet"));
        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(2, "is not a Parquet file that can be read", cut);
    }

    @Test
    void aFieldOfTenMegabytesIsRefused() throws Exception {
        refused(
                2,
                "too large to be real",
                rows(
                        "a.csv",
                        List.of(HEADER, "1," + "x".repeat(10_000_000) + ",b,c,2000-01-01,1", "2,a,b,c,2000-01-01,2")));
    }

    @Test
    void anUnknownKindIsToldWithThoseThatAre() throws Exception {
        Files.writeString(fields, FIELDS.replace("kind: date", "kind: birthday"));
        refused(2, "no kind birthday; there is given-name, surname", given("persons.csv"));
    }

    @Test
    void aThresholdIsAProbability() throws Exception {
        refused(2, "--threshold", given("persons.csv"), "--threshold", "1.5");
    }

    @Test
    void aFolderThatIsNotThereIsAFailureOfTheSurroundings() throws Exception {
        assertThat(link(given("persons.csv"), "--fields", fields, "--out", folder.resolve("nowhere/pairs.csv")))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("amparo: ").hasLineCount(1);
    }

    @Test
    void recordsThatAreAllEqualAreOnePersonAndNothingBreaks() throws Exception {
        Path equal = rows(
                "equal.csv",
                IntStream.rangeClosed(0, 400)
                        .mapToObj(n -> n == 0 ? HEADER : n + ",Ana,Rojas,Silva,1990-01-01,123")
                        .toList());
        assertThat(link(equal, "--fields", fields, "--out", pairs())).isZero();
    }

    @Test
    void recordsThatShareNothingHaveNoPairs() throws Exception {
        Path different = rows(
                "different.csv",
                IntStream.rangeClosed(0, 400)
                        .mapToObj(n -> n == 0
                                ? HEADER
                                : "%d,%s,%s,%s,%d-01-01,%d"
                                        .formatted(
                                                n,
                                                word(n * 7919L),
                                                word(n * 104_729L),
                                                word(n * 1_299_709L),
                                                1500 + n,
                                                n * 15_485_863L))
                        .toList());
        assertThat(link(different, "--fields", fields, "--out", pairs())).isZero();
        assertThat(Files.readAllLines(pairs())).hasSizeLessThan(4);
    }

    private static String word(long seed) {
        return new java.util.Random(seed)
                .ints(8, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aThirdOfTheValuesMayBeMissing() throws Exception {
        var random = new java.util.Random(5);
        List<String> holes = Files.readAllLines(given("persons.csv")).stream()
                .map(row -> row.startsWith("id,")
                        ? row
                        : IntStream.range(0, 6)
                                .mapToObj(cell -> cell > 0 && random.nextDouble() < 0.3 ? "" : row.split(",", -1)[cell])
                                .collect(Collectors.joining(",")))
                .toList();
        assertThat(link(rows("holes.csv", holes), "--fields", fields, "--out", pairs()))
                .isZero();

        List<String> lines = Files.readAllLines(pairs());
        assertThat(right(lines)).isGreaterThan(REAL_PAIRS / 2);
        assertThat(lines.size() - 1 - right(lines)).isLessThan(8);
    }

    @Test
    void idsThatRepeatAreReportedAndTheirRecordsKept() throws Exception {
        List<String> rows = new ArrayList<>(Files.readAllLines(given("persons.csv")));
        rows.add(rows.get(1));
        rows.add(",Ana,Rojas,Silva,1990-01-01,123");
        Path report = folder.resolve("report.json");
        assertThat(link(rows("twice.csv", rows), "--fields", fields, "--out", pairs(), "--report", report))
                .isZero();

        assertThat(err.toString()).contains("1 rows repeat the id", "1 rows without id were left out");
        assertThat(Files.readString(report)).contains("1 rows repeat the id");
    }

    @Test
    void questionsAreAnsweredAndTaughtFrom() throws Exception {
        Path questions = folder.resolve("questions.csv");
        Path persons = given("persons.csv");
        assertThat(link(persons, "--fields", fields, "--ask", "5", "--questions", questions))
                .isZero();
        List<String> asked = Files.readAllLines(questions);
        assertThat(asked).hasSizeBetween(2, 6).first().isEqualTo("left,right,probability,match");

        Path labels = Files.write(
                folder.resolve("labels.csv"),
                asked.stream()
                        .map(line -> line.startsWith("left")
                                ? line
                                : line
                                        + (line.split("-")[0].equals(
                                                        line.split(",")[1].split("-")[0])
                                                ? "1"
                                                : "0"))
                        .toList());
        assertThat(link(persons, "--fields", fields, "--labels", labels, "--out", pairs()))
                .isZero();
        assertThat(right(Files.readAllLines(pairs()))).isGreaterThanOrEqualTo(REAL_PAIRS - 1);
    }

    @Test
    void labelsThatCannotBeReadAreToldInOneLine() throws Exception {
        Path labels = Files.write(folder.resolve("labels.csv"), List.of("left,right,match", "p0-a,p0-b,perhaps"));
        refused(2, "match is 1 for one person", given("persons.csv"), "--labels", labels.toString());
    }

    @Test
    void labelsOfRecordsThatAreNotThereAreLeftOut() throws Exception {
        Path labels = Files.write(
                folder.resolve("labels.csv"),
                List.of("left,right,match", "nobody,p0-b,1", "p0-a,p0-b,1", "p0-a,p2-b,"));
        assertThat(link(given("persons.csv"), "--fields", fields, "--labels", labels, "--out", pairs()))
                .isZero();
        assertThat(err.toString())
                .contains("labels.csv: 1 rows are not of two records")
                .doesNotContain("nobody");
    }

    @Test
    void whoAsksSaysWhereTo() throws Exception {
        refused(2, "--questions", given("persons.csv"), "--ask", "5");
    }

    private Path rows(String name, List<String> rows) throws IOException {
        List<String> whole = rows.getFirst().startsWith("id,") ? rows : new ArrayList<>(rows);
        if (!rows.getFirst().startsWith("id,")) {
            whole.addFirst(HEADER);
        }
        return Files.write(folder.resolve(name), whole);
    }

    private void refused(int code, String words, Path file, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(file, "--fields", fields, "--out", pairs()));
        arguments.addAll(List.of(more));
        assertThat(link(arguments.toArray())).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).startsWith("amparo: ").contains(words).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(pairs()).doesNotExist();
    }
}
