package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.plan.text.TextLanguageTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code amparo plan import}, as it is typed. */
class PlanCommandTest {
    private static final Path REAL = Path.of("../../shared/plan/third-work-plan-draft-2021-2026.es.txt");
    private static final String SMALL = """
            El Cuarto Plan de Trabajo contra la Trata de Personas (2029-2034).

            OBJETIVOS

            1. Prevenir la trata.

            DIRECTRICES GENERALES

            1. Proteger a las victimas [URY: y testigos].
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("plan", "import", file.toString(), "--out", to("plan.akn.xml")));
        arguments.addAll(List.of(more));
        return Amparo.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String to(String name) {
        return folder.resolve(name).toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.txt"), text);
    }

    @Test
    void theRealDraftBecomesEveryOutput() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "The folder of shared files does not lie beside the repository");
        int code = run(
                REAL,
                "--json",
                to("plan.json"),
                "--html",
                to("page.html"),
                "--pdf",
                to("plan.pdf"),
                "--report",
                to("report.json"));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .hasLineCount(1)
                .startsWith(
                        "{\"objectives\":11,\"principles\":14,\"directives\":120,\"mandates\":19,\"amendments\":95,");
        JsonNode report =
                JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
        assertThat(report.get("objectives").asInt()).isEqualTo(11);
        assertThat(report.get("principles").asInt()).isEqualTo(14);
        assertThat(report.get("directives").asInt()).isEqualTo(120);
        assertThat(report.get("mandates").asInt()).isEqualTo(19);
        assertThat(report.at("/amendments/total").asInt()).isEqualTo(95);
        assertThat(report.at("/amendments/byCountry").toString())
                .isEqualTo("{\"CAN\":64,\"CAN,CRI\":2,\"COL\":7,\"CRI\":22}");
        assertThat(report.at("/amendments/list").size()).isEqualTo(95);
        assertThat(report.get("repairs")).allSatisfy(repair -> {
            assertThat(repair.get("line").asInt()).isPositive();
            assertThat(repair.has("before")).isTrue();
            assertThat(repair.has("after")).isTrue();
            assertThat(repair.get("confidence").asString()).isIn("high", "medium", "low");
        });
        assertThat(report.get("unresolved")).isNotEmpty();
        assertThat(folder.resolve("plan.json")).isNotEmptyFile();
        assertThat(folder.resolve("page.html")).content().contains("directive-21bis");
        assertThat(Files.readAllBytes(folder.resolve("plan.pdf")))
                .startsWith("%PDF-".getBytes(Charset.forName("US-ASCII")));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("plan.akn.xml", "plan.json", "page.html", "plan.pdf", "report.json");
        }
    }

    @Test
    void anotherEncodingIsRead() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, SMALL.replace("victimas", "víctimas").getBytes(Charset.forName("windows-1252")));
        assertThat(run(file, "--html", to("page.html"))).as(err.toString()).isZero();
        assertThat(folder.resolve("page.html")).content().contains("Proteger a las víctimas");
    }

    @Test
    void periodAndTitleCanBeGiven() throws IOException {
        Path file = file(SMALL.replace("(2029-2034)", ""));
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString()).contains("--period 2023-2028").hasLineCount(1);
        assertThat(run(file, "--period", "2023-2028", "--title", "Tercer Plan", "--status", "adopted"))
                .isZero();
        assertThat(folder.resolve("plan.akn.xml")).content().contains("2023-2028", "Tercer Plan", "adopted");
    }

    @Test
    void aTextInAnotherLanguageIsReadInIt() throws IOException {
        Path file = file(TextLanguageTest.source("en"));
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString()).contains("--language").hasLineCount(1);
        assertThat(run(file, "--language", "en", "--html", to("page.html"), "--page-language", "fr"))
                .isZero();
        assertThat(folder.resolve("plan.akn.xml")).content().contains("language=\"en\"", "Fifth Work Plan");
        assertThat(folder.resolve("page.html")).content().contains("<html lang=\"fr\"", "lang=\"en\"");
    }

    @Test
    void whatIsNoPlanIsToldInOneLine() throws IOException {
        assertThat(run(folder.resolve("none.txt"))).isEqualTo(2);
        assertThat(run(file(""))).isEqualTo(2);
        assertThat(run(file("Una carta.\n\nQueridos amigos:\n"))).isEqualTo(2);
        assertThat(run(Files.write(folder.resolve("binary"), new byte[] {1, 0, 2, (byte) 0xFF})))
                .isEqualTo(2);
        Path large = folder.resolve("large.txt");
        try (var bytes = new RandomAccessFile(large.toFile(), "rw")) {
            bytes.setLength(100L << 20);
        }
        assertThat(run(large)).isEqualTo(2);
        assertThat(run(file(SMALL), "--language", "de")).isEqualTo(2);
        assertThat(run(file(SMALL), "--period", "soon")).isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(7)
                .contains("No such file", "it is empty", "Not a plan", "it is no text", "larger than 5 MB");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("plan.akn.xml")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTheEnvironment() throws IOException {
        assertThat(run(file(SMALL), "--json", folder.resolve("none/plan.json").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("amparo: ").hasLineCount(1);
    }
}
