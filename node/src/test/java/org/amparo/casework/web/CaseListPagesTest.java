package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class CaseListPagesTest {
    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @LocalServerPort
    int port;

    private Viewer officer;
    private Browser browser;

    @BeforeEach
    void signIn() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
    }

    @Test
    void whoHasNoCasesIsToldWhatWillBeHere() {
        assertThat(browser.get("/cases").body()).contains("Todavía no hay casos");
        assertThat(browser.get("/queue").body()).contains("Nada espera por usted", "Registrar un caso");
        assertThat(browser.get("/situations").body()).contains("Todavía no hay situaciones");
    }

    @Test
    void filtersNarrowTheListAndAreTakenAwayOneByOne() {
        var found = invented.register(officer, InventedCases.full()).value();
        var other = invented.register(officer, InventedCases.sparse(1)).value();
        var filters = "status=active&exploitation=sexual_exploitation&sex=female&age=21_23&nationality=HN&place=XA-03"
                + "&from=2026-03-01&to=2026-03-31&institution="
                + officer.institution().value();

        var body = browser.get("/cases?" + filters).body();

        assertThat(body).contains(found).doesNotContain(other);
        assertThat(body).contains("Nacionalidad: Honduras", "Registrado desde: 1 mar 2026", "9 activos");
        assertThat(browser.get("/cases?" + filters + "&mine=1").body())
                .contains("Ningún caso coincide con los filtros", "Quitar todos los filtros");
        var withoutSex = Pattern.compile("href=\"(/cases\\?[^\"]*)\"><span[^>]*>[^<]*</span>Sexo: Mujer")
                .matcher(body);
        assertThat(withoutSex.find()).isTrue();
        assertThat(withoutSex.group(1)).doesNotContain("sex=female").contains("nationality=HN");
    }

    @Test
    void anAddressHoldsOnlyCodes() {
        var body = browser.get("/cases?sex=Mar%C3%ADa%20Inventada&status=%3Cscript%3E&from=ayer")
                .body();

        assertThat(body).doesNotContain("María Inventada", "activos");
    }

    @Test
    void aNumberLeadsToItsCase() {
        var number = invented.register(officer, InventedCases.full()).value();
        var running = number.split("-")[2].replaceFirst("^0+", "");

        assertThat(location(
                        browser.post("/cases/find", "number", " " + number.toLowerCase(java.util.Locale.ROOT) + " ")))
                .isEqualTo("/cases/" + number);
        assertThat(location(browser.post("/cases/find", "number", running))).isEqualTo("/cases/" + number);
        invented.register(officer, InventedCases.full());
        assertThat(location(browser.post("/cases/find", "number", "VA-2026"))).isEqualTo("/cases?number=VA-2026");
    }

    @Test
    void aNameOrADocumentThatIsLookedForComesIntoNoAddress() {
        for (var typed : List.of("María Inventada", "0801-1990-00001")) {
            var answer = browser.post("/cases/find", "number", typed);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(location(answer)).isEmpty();
            assertThat(answer.body()).doesNotContainPattern("href=\"[^\"]*(Mar|0801)");
        }
    }

    @Test
    void aMistypedNumberIsSaidToBeOne() {
        var number = invented.register(officer, InventedCases.full()).value();
        var last = number.charAt(number.length() - 1);
        var mistyped = number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));

        assertThat(browser.post("/cases/find", "number", mistyped).body())
                .contains("Parece que una cifra está equivocada");
    }

    @Test
    void onePagesToOlderCasesAndBack() {
        for (int i = 0; i < 103; i++) {
            invented.register(
                    officer,
                    new SectionOfSheet(
                                    new Sheet(Map.of("overview.registeredOn", List.of("2026-01-0" + (1 + i % 9)))),
                                    java.time.LocalDate.EPOCH)
                            .content());
        }
        var first = browser.get("/cases").body();
        var second = browser.get(older(first)).body();
        var third = browser.get(older(second)).body();

        assertThat(numbers(first)).hasSize(50).doesNotContainAnyElementsOf(numbers(second));
        assertThat(numbers(third)).hasSize(3);
        assertThat(third).doesNotContain("rel=\"next\"");
        assertThat(numbers(browser.get(newer(third)).body())).isEqualTo(numbers(second));
        var backAgain = browser.get(newer(second)).body();
        assertThat(numbers(backAgain)).isEqualTo(numbers(first));
        assertThat(backAgain).doesNotContain("rel=\"prev\"");
    }

    private static String older(String body) {
        return link(body, "next");
    }

    private static String newer(String body) {
        return link(body, "prev");
    }

    private static String link(String body, String rel) {
        var match = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(body);
        assertThat(match.find()).isTrue();
        return match.group(1).replace("&amp;", "&");
    }

    private static List<String> numbers(String body) {
        return Pattern.compile("href=\"/cases/(VA-[^\"/]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
