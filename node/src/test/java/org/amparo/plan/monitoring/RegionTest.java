package org.amparo.plan.monitoring;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.Definition.Kind;
import org.amparo.storage.NodeTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two cycles of three States, and what the region, the public and civil society see of them. */
@NodeTest(own = true)
class RegionTest {
    private static final List<String> STATES = List.of("CR", "PA", "UY");
    private static boolean joined;

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Indicators indicators;

    @Autowired
    Cycles cycles;

    @Autowired
    MemberStates members;

    @Autowired
    StateCycles parts;

    @Autowired
    Answers answers;

    @Autowired
    SealSubmission seal;

    private final Map<String, Browser> focal = new LinkedHashMap<>();
    private Browser secretariat;
    private Browser observer;
    private Browser anybody;
    private Cycle first;
    private Cycle second;
    private Indicator structural;

    private static int running = 2000;

    @BeforeEach
    void twoCyclesOfThreeStates() {
        if (!joined) {
            STATES.forEach(state -> members.join(state, LocalDate.of(1948, 4, 30)));
            joined = true;
        }
        STATES.forEach(state -> focal.put(state, new Browser(port).signIn(actors.official(state, Role.FOCAL_POINT))));
        var official = actors.official("US", Role.SECRETARIAT);
        secretariat = new Browser(port).signIn(official);
        observer = new Browser(port).signIn(actors.official("CR", Role.OBSERVER));
        anybody = new Browser(port);
        running += 4;
        cycles.open(official, running, running + 1, LocalDate.of(running + 2, 3, 1));
        cycles.open(official, running + 2, running + 3, LocalDate.of(running + 4, 3, 1));
        first = cycles.all().stream()
                .filter(one -> one.firstYear() == running)
                .findFirst()
                .orElseThrow();
        second = cycles.all().stream()
                .filter(one -> one.firstYear() == running + 2)
                .findFirst()
                .orElseThrow();
        structural = indicators.inForce().stream()
                .filter(one -> one.is().kind() == Kind.STRUCTURAL)
                .findFirst()
                .orElseThrow();
        submit("CR", first, "no");
        submit("CR", second, "yes");
        submit("PA", second, "no");
    }

    @Test
    void theMatrixShowsWhatWasSubmittedWithTheRuleAndWithoutRanking() {
        focal("UY").get(AnswerPages.href(second, structural));
        focal("UY").post(AnswerPages.href(second, structural), "version", "0", "choice", "yes");

        var matrix = secretariat.get(RegionPages.href(second)).body();
        assertThat(matrix)
                .contains("Cómo se calcula el estado", "no es una clasificación", "Directriz 1<")
                .contains("Costa Rica: En marcha", "Panamá: No iniciada", "Uruguay: Sin información")
                .contains("Avanzó");
        assertThat(matrix.indexOf("title=\"Costa Rica\"")).isLessThan(matrix.indexOf("title=\"Panamá\""));
        assertThat(matrix.indexOf("title=\"Panamá\"")).isLessThan(matrix.indexOf("title=\"Uruguay\""));

        var item = secretariat.get(RegionPages.item(second, structural.item())).body();
        assertThat(item).contains("#" + structural.code(), "Sí</a>", "No</a>", "Sin información", "Avanzó");
        assertThat(secretariat.get(RegionPages.state(second, "CR")).body())
                .contains("Costa Rica", "En marcha", "Avanzó", "No iniciada");
        assertThat(secretariat.get(RegionPages.state(second, "XX")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseReadsTheRegionBeforeTheDraftAndAfterPublicationEverybodyDoes() {
        String report = ReportPages.href(second);
        List<String> pages = List.of(
                report,
                RegionPages.href(second),
                RegionPages.item(second, structural.item()),
                RegionPages.state(second, "CR"),
                OpenFigures.csv(second),
                OpenFigures.sdmx(second));
        for (String page : pages) {
            assertThat(secretariat.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(focal("PA").get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(observer.get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(anybody.get(page).statusCode()).as(page).isEqualTo(404);
        }
        secretariat.get(report);
        secretariat.post(report + "/publish");
        assertThat(cycles.find(second.id()).orElseThrow().publishedAt())
                .as("no draft yet")
                .isEmpty();
        secretariat.post(report + "/draft");
        focal("PA").get(report);
        assertThat(focal("PA").post(report + "/comments", "comment", "").statusCode())
                .isEqualTo(422);
        assertThat(location(focal("PA").post(report + "/comments", "comment", "El año fue difícil.")))
                .isEqualTo(report);
        assertThat(observer.get(report).statusCode()).isEqualTo(404);

        secretariat.get(report);
        secretariat.post(report + "/publish");
        for (String page : pages) {
            assertThat(anybody.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(observer.get(page).statusCode()).as(page).isEqualTo(200);
        }
        var published = anybody.get(report).body();
        assertThat(published)
                .contains("Publicado", "El año fue difícil.", "Costa Rica", "No presentaron: Uruguay", "Huella SHA-256")
                .doesNotContain("name=\"comment\"");
        String submission = published.replaceAll("(?s).*?href=\"(/plan/submissions/\\d+)\".*", "$1");
        assertThat(anybody.get(submission).body()).contains("Intacto").doesNotContain("Preguntas de la Secretaría");
        assertThat(focal("PA").post(StateDeskPages.href(second) + "/correct").statusCode())
                .as("a published cycle is closed")
                .isEqualTo(404);
    }

    @Test
    void theReportIsThereInFourLanguages() {
        for (var said : Map.of(
                        "es", "Informe sobre la aplicación",
                        "en", "Report on the implementation",
                        "pt", "Relatório sobre a aplicação",
                        "fr", "Rapport sur l&#39;application")
                .entrySet()) {
            secretariat.get("/language/" + said.getKey() + "?back=/");
            assertThat(secretariat.get(ReportPages.href(second)).body())
                    .containsAnyOf(said.getValue(), said.getValue().replace("&#39;", "'"));
        }
    }

    @Test
    void theReportIsAnAccessiblePdfInFourLanguagesAndStaysAsItWasPublished() throws IOException {
        String report = ReportPages.href(second);
        String spanish = ReportPages.pdf(second, Locale.of("es"));
        assertThat(anybody.get(spanish).statusCode()).isEqualTo(404);
        assertThat(secretariat.get(report + "/de/report.pdf").statusCode()).isEqualTo(404);
        secretariat.get(report);
        secretariat.post(report + "/draft");
        focal("PA").get(report);
        focal("PA").post(report + "/comments", "comment", "El año fue difícil & \u0001largo <b>.");
        try (var draft = pdf(secretariat, spanish)) {
            assertThat(new PDFTextStripper().getText(draft)).contains("Borrador", "El año fue difícil & largo <b>.");
        }
        secretariat.get(report);
        secretariat.post(report + "/publish");
        for (var said : Map.of(
                        "es", "Informe sobre la aplicación",
                        "en", "Report on the implementation",
                        "pt", "Relatório sobre a aplicação",
                        "fr", "Rapport sur l")
                .entrySet()) {
            try (var pdf = pdf(anybody, ReportPages.pdf(second, Locale.of(said.getKey())))) {
                var catalog = pdf.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(catalog.getLanguage()).isEqualTo(said.getKey());
                assertThat(pdf.getDocumentInformation().getTitle()).startsWith(said.getValue());
                assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(5);
                var text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("Costa Rica", "118", "El año fue difícil & largo <b>.");
                assertThat(links(pdf))
                        .anyMatch(link -> link.matches("http://localhost:\\d+/plan/submissions/\\d+"))
                        .contains("http://localhost:" + port + RegionPages.item(second, structural.item()));
            }
        }
        var published = bytes(spanish);
        shadowReport();
        assertThat(bytes(spanish)).isEqualTo(published);
    }

    @Test
    void whatCivilSocietyReportsStandsApartAndChangesNoFigure() {
        String region = RegionPages.href(second);
        var before = secretariat.get(OpenFigures.csv(second)).body();
        secretariat.get(region);
        assertThat(secretariat.post(region + "/shadow-reports", "country", "CR").statusCode())
                .isEqualTo(422);
        shadowReport();
        assertThat(secretariat.get(region).body()).contains("Otra mirada", "Sociedad civil", "No son de los Estados");
        assertThat(secretariat.get(RegionPages.state(second, "CR")).body()).contains("Red inventada");
        assertThat(secretariat.get(RegionPages.state(second, "PA")).body()).doesNotContain("Red inventada");
        assertThat(secretariat.get(OpenFigures.csv(second)).body())
                .isEqualTo(before)
                .doesNotContain("Otra mirada");
    }

    @Test
    void openDataHoldEveryValueOfTheLatestSubmissionsAlone() throws IOException {
        var csv = secretariat.get(OpenFigures.csv(second)).body();
        assertThat(csv.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("CR,").contains(structural.code(), ",yes,"))
                .anySatisfy(line -> assertThat(line).startsWith("PA,").contains(",no,"));

        var sdmx = secretariat.get(OpenFigures.sdmx(second));
        assertThat(sdmx.headers().firstValue("Content-Type").orElse("")).startsWith("application/vnd.sdmx.data+json");
        assertThat(flaws(sdmx.body())).isEmpty();
        assertThat(sdmx.body()).contains("\"REF_AREA\"", "\"CR\"", structural.code(), "\"0:0:0:0\":[null,0,0]");
        Cycle empty = first;
        assertThat(flaws(secretariat.get(OpenFigures.sdmx(empty)).body())).isEmpty();
    }

    @Test
    void aFullSetOfValuesWithEveryBreakdownIsValidSdmxAndEveryPartIsALineOfTheCsv() throws IOException {
        var official = actors.official("UY", Role.FOCAL_POINT);
        var part = parts.find(second, "UY").orElseThrow();
        int figures = 0;
        int codes = 0;
        for (Indicator one : indicators.inForce()) {
            var given = new LinkedHashMap<String, Map<String, BigDecimal>>();
            for (Breakdown side : indicators.breakdowns(one.is())) {
                var byCode = new LinkedHashMap<String, BigDecimal>();
                side.codes().keySet().forEach(code -> byCode.put(code, new BigDecimal("2.5")));
                given.put(side.dimension(), byCode);
                codes += byCode.size();
            }
            figures++;
            Value value = one.is().answer() == Definition.AnswerKind.YES_PARTLY_NO
                    ? Value.of(Choice.PARTLY)
                    : Value.of(new BigDecimal("10"));
            answers.save(
                    official,
                    part,
                    one,
                    new Answer(0, Optional.of(value), Map.of(), "", Optional.empty(), new Parts(given)));
        }
        parts.step(official, part, Stage.Step.CLEAR);
        assertThat(seal.submit(official, part, "")).isPresent();

        assertThat(codes).isGreaterThan(1_000);
        var csv = secretariat.get(OpenFigures.csv(second)).body();
        assertThat(csv.lines().filter(line -> line.startsWith("UY,"))).hasSize(figures + codes);
        assertThat(csv.lines().filter(line -> line.startsWith("UY,") && line.endsWith(",sex,female")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",2.5,"));

        var sdmx = secretariat.get(OpenFigures.sdmx(second)).body();
        assertThat(flaws(sdmx)).isEmpty();
        var message = tools.jackson.databind.json.JsonMapper.shared().readTree(sdmx);
        assertThat(message.at("/data/dataSets/0/observations").size()).isEqualTo(figures + codes + 2);
        var sides = message.at("/data/structures/0/dimensions/observation/2");
        assertThat(sides.get("id").asString()).isEqualTo("COMP_BREAKDOWN");
        assertThat(sides.at("/values/0/id").asString()).isEqualTo("_T");
        assertThat(sides.get("values").findValuesAsString("id")).contains("sex__female", "age-group__12-17");
    }

    @Test
    void theImpactOfAnEventIsSeenOnAnyIndicator() {
        secretariat.get("/plan/context");
        assertThat(secretariat.post("/plan/context", "kind", "war").statusCode())
                .isEqualTo(422);
        secretariat.post(
                "/plan/context",
                "kind",
                "disaster",
                "title",
                "Huracán inventado " + running,
                "country",
                "CR",
                "first.day",
                "5",
                "first.month",
                "10",
                "first.year",
                String.valueOf(second.firstYear()),
                "last.day",
                "9",
                "last.month",
                "10",
                "last.year",
                String.valueOf(second.firstYear()));
        var page = secretariat.get("/plan/context").body();
        assertThat(page).contains("Huracán inventado " + running);
        String tag =
                page.replaceAll("(?s).*?<option value=\"(\\d+)\"[^>]*>[^<]*Huracán inventado " + running + ".*", "$1");
        var impact = secretariat
                .get("/plan/context?tag=" + tag + "&indicator=" + structural.code())
                .body();
        // By hand: Costa Rica said no, then yes while it happened; Panamá said nothing, then no, and was not touched.
        assertThat(cell(impact, "Costa Rica", first)).contains("No</a>").doesNotContain("Durante");
        assertThat(cell(impact, "Costa Rica", second)).contains("Sí</a>", "Durante");
        assertThat(cell(impact, "Panamá", first)).contains("Sin información").doesNotContain("Durante");
        assertThat(cell(impact, "Panamá", second)).contains("No</a>").doesNotContain("Durante");
        assertThat(secretariat.get(RegionPages.state(second, "CR")).body()).contains("Huracán inventado " + running);
        assertThat(secretariat.get(RegionPages.state(first, "CR")).body())
                .doesNotContain("Huracán inventado " + running);
    }

    @Test
    void aGoodPracticeStandsWithItsReasonOnThePageOfTheItemAndInTheReportUntilACorrection() {
        String submission = secretariat
                .get(RegionPages.item(second, structural.item()))
                .body()
                .replaceAll("(?s).*?href=\"(/plan/submissions/\\d+)#.*", "$1");
        secretariat.get(submission);
        assertThat(secretariat
                        .post(submission + "/practices", "practice", structural.code(), "why", "")
                        .statusCode())
                .isEqualTo(422);
        secretariat.post(
                submission + "/practices", "practice", structural.code(), "why", "Se publica cada año " + running);
        for (String page : List.of(RegionPages.item(second, structural.item()), ReportPages.href(second), submission)) {
            assertThat(secretariat.get(page).body()).as(page).contains("Se publica cada año " + running);
        }
        assertThat(secretariat.get(RegionPages.item(first, structural.item())).body())
                .doesNotContain("Se publica cada año " + running);
        focal("CR").get(StateDeskPages.href(second));
        focal("CR").post(StateDeskPages.href(second) + "/correct");
        focal("CR").post(StateDeskPages.href(second) + "/clear");
        focal("CR").post(StateDeskPages.href(second) + "/submit", "official", "yes", "reason", "Un error");
        assertThat(secretariat.get(ReportPages.href(second)).body())
                .as("what was flagged was another text")
                .doesNotContain("Se publica cada año " + running);
        assertThat(secretariat.get(submission).body()).contains("Se publica cada año " + running);
    }

    /** The cell of a State and a cycle in the table of an event. */
    private static String cell(String page, String state, Cycle cycle) {
        String row = page.replaceAll("(?s).*<th[^>]*scope=\"row\"[^>]*>" + state + "</th>(.*?)</tr>.*", "$1");
        return row.replaceAll("(?s).*<td[^>]*data-label=\"" + cycle.years() + "\"[^>]*>(.*?)</td>.*", "$1");
    }

    private void shadowReport() {
        secretariat.get(RegionPages.href(second));
        secretariat.post(
                RegionPages.href(second) + "/shadow-reports",
                "country",
                "CR",
                "organisation",
                "Red inventada",
                "title",
                "Otra mirada",
                "summary",
                "La ley no se aplica.",
                "received.day",
                "1",
                "received.month",
                "2",
                "received.year",
                "2026");
    }

    private byte[] bytes(String path) {
        return anybody.download(path).body();
    }

    private static PDDocument pdf(Browser browser, String path) throws IOException {
        return Loader.loadPDF(browser.download(path).body());
    }

    private static List<String> links(PDDocument pdf) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation one : page.getAnnotations()) {
                if (one instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI leads) {
                    links.add(leads.getURI());
                }
            }
        }
        return links;
    }

    private void submit(String state, Cycle cycle, String choice) {
        Browser browser = focal(state);
        browser.get(AnswerPages.href(cycle, structural));
        browser.post(AnswerPages.href(cycle, structural), "version", "0", "choice", choice);
        browser.post(StateDeskPages.href(cycle) + "/clear");
        assertThat(location(browser.post(StateDeskPages.href(cycle) + "/submit", "official", "yes")))
                .startsWith("/plan/submissions/");
    }

    private Browser focal(String state) {
        return java.util.Objects.requireNonNull(focal.get(state));
    }

    private static List<String> flaws(String message) throws IOException {
        try (var file = RegionTest.class.getResourceAsStream("/plan/sdmx-json/data-sdmx-json-data-schema.json")) {
            String schema = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            // A moment is a date-time and no date: only with formats asserted is it one of the two.
            var formats =
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2019_09, builder -> builder.schemaRegistryConfig(formats))
                    .getSchema(schema)
                    .validate(message, InputFormat.JSON)
                    .stream()
                    .map(error -> error.toString().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }
}
