package org.amparo.plan.prevention;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.amparo.access.Access;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.CountsFigures;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.monitoring.PlanFigure;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The register of prevention actions, over HTTP. */
@NodeTest(own = true)
class PreventionTest {
    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    Access access;

    @Autowired
    List<CountsFigures> registers;

    private String country;
    private Browser focal;
    private Browser colleague;
    private Browser stranger;
    private Browser secretariat;
    private Browser anyone;

    @BeforeEach
    void officials() {
        actors.institution("CR");
        country = access.node().orElseThrow().country();
        focal = new Browser(port).signIn(actors.official(country, Role.FOCAL_POINT));
        colleague = new Browser(port).signIn(actors.official(country, Role.RESPONDENT));
        stranger = new Browser(port).signIn(actors.official("PA", Role.FOCAL_POINT));
        secretariat = new Browser(port).signIn(actors.official("US", Role.SECRETARIAT));
        anyone = new Browser(port);
    }

    @Test
    void anActionIsItsStatesOwnUntilItIsOpenToAll() {
        String action = added("Feria inventada uno");
        for (Browser other : List.of(stranger, secretariat, anyone)) {
            assertThat(other.get(action).statusCode()).isEqualTo(404);
            assertThat(other.get("/prevention").body()).doesNotContain("Feria inventada uno");
        }
        for (String file :
                List.of("/prevention/actions.csv", "/prevention/actions.geojson", "/api/v1/prevention/actions")) {
            assertThat(anyone.get(file).body()).doesNotContain("Feria inventada uno");
        }
        assertThat(colleague.get(action).body()).contains("Feria inventada uno", "Solo para el Estado");
        assertThat(colleague.get(edit(action)).statusCode())
                .as("another institution keeps it")
                .isEqualTo(404);
        assertThat(stranger.get("/plan/prevention").body()).doesNotContain("Feria inventada uno");

        focal.get(edit(action));
        focal.post(edit(action), form("Feria inventada uno", "version", "1", "open", "yes"));
        for (String page : List.of(
                action,
                "/prevention",
                "/prevention/actions.csv",
                "/prevention/actions.geojson",
                "/api/v1/prevention/actions")) {
            assertThat(anyone.get(page).body()).as(page).contains("Feria inventada uno");
        }
        assertThat(stranger.get(edit(action)).statusCode()).isEqualTo(404);
    }

    @Test
    void aLayerHoldsLongitudeBeforeLatitude() {
        added("Feria en el mapa", "open", "yes");
        var layer = JsonMapper.shared()
                .readTree(anyone.get("/prevention/actions.geojson").body());
        assertThat(layer.get("type").asString()).isEqualTo("FeatureCollection");
        var point = layer.get("features").get(0).get("geometry").get("coordinates");
        assertThat(point.get(0).asDouble()).isEqualTo(-41.3);
        assertThat(point.get(1).asDouble()).isEqualTo(-9.12);
    }

    @Test
    void whatTheApiGaveIsNotSentAgain() {
        String api = "/api/v1" + added("Feria para programas", "open", "yes");
        String etag = anyone.get(api).headers().firstValue("ETag").orElseThrow();
        assertThat(anyone.get(api, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(anyone.get("/api/v1/prevention/actions/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithFlawsSavesNothing() {
        focal.get("/plan/prevention/new");
        for (String[] wrong : List.of(
                new String[] {"latitude", "91"},
                new String[] {"longitude", ""},
                new String[] {"last.year", "1999"},
                new String[] {"method", ""},
                new String[] {"reach", "3,5"},
                new String[] {"reach", "-2"},
                new String[] {"currency", "dólares"},
                new String[] {"languages", "español"},
                new String[] {"kind", "king"},
                new String[] {"territory", "XX-99"},
                new String[] {"first.day", "31", "first.month", "2"},
                new String[] {"title", "x".repeat(5_000)})) {
            assertThat(focal.post("/plan/prevention/new", form("Feria con errores", wrong))
                            .statusCode())
                    .as("%s", List.of(wrong))
                    .isEqualTo(422);
        }
        assertThat(focal.get("/plan/prevention").body()).doesNotContain("Feria con errores");
        assertThat(stranger.post("/plan/prevention/new", form("Feria de nadie")).statusCode())
                .as("its State is no member")
                .isEqualTo(404);
    }

    @Test
    void twoAtOnceAndTheSecondSavesNothing() {
        String action = added("Feria de dos");
        focal.get(action);
        focal.post(edit(action), form("Feria primera", "version", "1"));
        focal.get(action);
        focal.post(edit(action), form("Feria segunda", "version", "1"));
        assertThat(focal.get(action).body())
                .contains("Feria primera", "entretanto")
                .doesNotContain("Feria segunda");
    }

    @Test
    void filtersFindByPlaceKindAndDirective() {
        added("Feria filtrada", "open", "yes");
        assertThat(focal.get("/plan/prevention?kind=campaign&item=directive-28&territory=" + country + "-13")
                        .body())
                .contains("Feria filtrada");
        assertThat(focal.get("/plan/prevention?kind=training").body()).doesNotContain("Feria filtrada");
        assertThat(focal.get("/plan/prevention?item=directive-49").body()).doesNotContain("Feria filtrada");
        assertThat(anyone.get("/prevention?territory=" + country + "-12").body())
                .doesNotContain("Feria filtrada");
        assertThat(anyone.get("/prevention?territory=" + country + "-13").body())
                .contains("Feria filtrada");
    }

    @Test
    void indicatorsAreOfferedHowManyActionsAYearHad() {
        long before = count(PlanFigure.CAMPAIGNS);
        added("Feria contada");
        assertThat(count(PlanFigure.CAMPAIGNS)).isEqualTo(before + 1);
        assertThat(count(PlanFigure.PREVENTION_ACTIONS)).isGreaterThan(before);
    }

    @Test
    void everyFigureIsKnownToExactlyOneRegister() {
        for (PlanFigure figure : PlanFigure.values()) {
            assertThat(registers)
                    .as(figure.name())
                    .filteredOn(one -> one.knows().contains(figure))
                    .hasSize(1);
            assertThat(registers.stream()
                            .filter(one -> one.knows().contains(figure))
                            .findFirst()
                            .orElseThrow()
                            .count(figure, "ZZ", YEAR))
                    .isZero();
        }
    }

    @Test
    void aCellOfATableRunsNowhere() {
        assertThat(OpenPrevention.calm("=1+1")).isEqualTo("'=1+1");
        assertThat(OpenPrevention.calm("Feria")).isEqualTo("Feria");
    }

    private long count(PlanFigure figure) {
        return registers.stream()
                .filter(one -> one.knows().contains(figure))
                .findFirst()
                .orElseThrow()
                .count(figure, country, YEAR);
    }

    private String added(String title, String... more) {
        focal.get("/plan/prevention/new");
        return location(focal.post("/plan/prevention/new", form(title, more)));
    }

    private static String edit(String action) {
        return "/plan/prevention/" + action.substring(action.lastIndexOf('/') + 1) + "/edit";
    }

    /** What is given again replaces what stands. */
    private String[] form(String title, String... more) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of(
                "title",
                title,
                "kind",
                "campaign",
                "words",
                "Inventada",
                "territory",
                country + "-13",
                "state",
                "under_way",
                "latitude",
                "-9.12",
                "longitude",
                "-41.3",
                "first.day",
                "5",
                "first.month",
                "1",
                "first.year",
                String.valueOf(YEAR),
                "last.day",
                "6",
                "last.month",
                "12",
                "last.year",
                String.valueOf(YEAR + 1),
                "reach",
                "40",
                "method",
                "Lista",
                "cost",
                "100",
                "currency",
                "usd",
                "languages",
                "es, qu",
                "groups",
                "migrants",
                "forms",
                "radio",
                "items",
                "directive-28"));
        all.addAll(List.of(more));
        for (int i = 0; i < all.size(); i += 2) {
            fields.put(all.get(i), all.get(i + 1));
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
