package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class FindPersonsPagesTest {
    private static final String API = "/api/v1/persons/search";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    private Viewer officer;
    private String number;

    @BeforeEach
    void aCase() {
        officer = users.user(Role.CASE_WORKER);
        number = registered(officer, "Hipólita", "Llanos Ñancucheo");
    }

    private String registered(Viewer by, String first, String second) {
        var person = Confidential.of(Identity.named(Optional.of(first), Optional.of(second), Optional.empty()));
        var outcome = casework.register(by, NewCase.of(InventedCases.sparse(4), person), Optional.empty());
        return ((Registered) outcome).view().number().value();
    }

    private static String search(Browser browser, String text) {
        browser.get("/persons");
        return browser.post("/persons", "by", "name", "text", text).body();
    }

    @Test
    void thePageFindsTheCaseAndShowsNobodysName() {
        var found = search(new Browser(port).signIn(officer), "yanos ipolita");

        assertThat(found)
                .contains("1 persona encontrada", "/cases/" + number, "La persona del caso", "Muy parecido")
                .doesNotContain("Hipólita", "Ñancucheo");
    }

    @Test
    void whoTypesNothingIsToldSo() {
        var browser = new Browser(port).signIn(officer);
        browser.get("/persons");

        var answer = browser.post("/persons", "by", "name", "text", " 12 ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Escriba lo que busca");
        assertThat(browser.post("/persons", "by", "shoe", "text", "Alba").body())
                .contains("Elija por qué buscar");
        assertThat(browser.post("/persons", "by", "name", "text", "a".repeat(201))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherInstitutionGetsByteForByteWhatNobodyElseWouldGet() {
        var stranger = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
        var page = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        var typed = "Hermelinda Ticona Colquehuanca";
        var apiBefore = stranger.post(API, body("name", typed));
        var pageBefore = withoutTokens(search(page, typed));

        registered(officer, "Hermelinda", "Ticona Colquehuanca");

        assertThat(stranger.post(API, body("name", typed)).text()).isEqualTo(apiBefore.text());
        assertThat(withoutTokens(search(page, typed))).isEqualTo(pageBefore);
        assertThat(ApiClient.of(port, users.bearer(officer))
                        .post(API, body("name", typed))
                        .text())
                .isNotEqualTo(apiBefore.text());
    }

    @Test
    void theApiSaysTheCaseTheRoleAndHowAlike() {
        var answer = ApiClient.of(port, users.bearer(officer)).post(API, body("name", "hipolita llanos"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"matches\":[{\"number\":\"%s\",\"role\":\"victim\",\"likeness\":\"strong\"}],\"more\":false}"
                                .formatted(number));
    }

    @ParameterizedTest
    @CsvSource({"shoe, Alba, by", "'', Alba, by", "name, '', text", "phone, --, text"})
    void theApiNamesTheFieldThatIsWrong(String by, String text, String field) {
        var answer = ApiClient.of(port, users.bearer(officer)).post(API, body(by, text));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"" + field + "\"");
    }

    @Test
    void theCustodianOfTheCaseSeesWhoSearchedAndTakesItOff() {
        var stranger = users.user(Role.CASE_WORKER);
        search(new Browser(port).signIn(stranger), "Hipolita Llanos");
        var desk = new Browser(port).signIn(users.user(officer.institution(), Role.CUSTODIAN));

        var page = desk.get("/custody/matches").body();
        assertThat(page)
                .contains(number, "/custody?who=user%3A" + stranger.user().value(), "Retirar");
        var id = page.replaceAll("(?s).*action=\"/custody/matches/(\\d+)\".*", "$1");

        assertThat(location(desk.post("/custody/matches/" + id))).isEqualTo("/custody/matches");
        assertThat(desk.get("/custody/matches").body())
                .contains("La coincidencia se retiró", "No hay coincidencias pendientes");
        assertThat(desk.post("/custody/matches/" + id).statusCode()).isEqualTo(404);
    }

    private static String body(String by, String text) {
        return "{\"by\": \"%s\", \"text\": \"%s\"}".formatted(by, text);
    }

    /** What differs between any two answers. */
    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
