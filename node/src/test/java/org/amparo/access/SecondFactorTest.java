package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class SecondFactorTest {
    private static final String FACTORS = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Accounts accounts;

    @Autowired
    FactorSeal seal;

    @Autowired
    DSLContext db;

    private Browser browser = new Browser(0);

    @BeforeEach
    void someoneSitsDown() {
        browser = new Browser(port);
        db.execute("delete from access.sign_in_failure");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverMayComeToKnowWhoPersonsAreMustHaveOne(Role role) {
        var obliged =
                accounts.find(users.real(role).user()).orElseThrow().factors().obliged();
        assertThat(obliged)
                .isEqualTo(
                        switch (role) {
                            case FRONT_LINE, CASE_WORKER, SUPERVISOR, PROSECUTOR, LAWYER, CUSTODIAN, ADMINISTRATOR ->
                                true;
                            // They speak for a State, or for the region.
                            case FOCAL_POINT, SECRETARIAT -> true;
                            case ANALYST, OBSERVER, RESPONDENT -> false;
                        });
    }

    @Test
    void whoeverMustHaveOneAndHasNoneIsLedToSetOneUpBeforeAnythingElse() {
        browser.signIn(users.real(Role.CASE_WORKER));
        for (var path : List.of("/queue", "/cases", "/account", "/exchange")) {
            assertThat(location(browser.get(path))).as(path).isEqualTo(FACTORS);
        }
        assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(403);
        assertThat(browser.get(FACTORS).body()).contains("Antes de empezar");
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);

        Authenticator.setUp(browser);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void afterThePasswordAPersonIsHalfWayInAndTheCodeLetsThemIn() {
        var officer = users.real(Role.CASE_WORKER);
        var app = Authenticator.setUp(new Browser(port).signIn(officer));
        var asked = password(browser, officer, "/account?a=b");
        assertThat(location(asked)).isEqualTo("/sign-in/code?next=%2Faccount%3Fa%3Db");
        assertThat(location(browser.get("/account"))).as("not in yet").startsWith("/sign-in");

        browser.get(location(asked));
        assertThat(code(browser, "000000").statusCode()).isEqualTo(422);
        var welcomed = browser.post("/sign-in/code", "code", app.code(1), "next", "/account?a=b");
        assertThat(location(welcomed)).isEqualTo("/account?a=b");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(methods(officer)).containsExactly("password", "code", "app");
    }

    @Test
    void aCodeIsGoodOnce() {
        var officer = users.real(Role.CASE_WORKER);
        var app = Authenticator.setUp(new Browser(port).signIn(officer));
        var code = app.code(1);
        password(browser, officer, "/");
        browser.get("/sign-in/code");
        assertThat(code(browser, code).statusCode()).isEqualTo(303);
        var watcher = new Browser(port);
        password(watcher, officer, "/");
        watcher.get("/sign-in/code");
        assertThat(code(watcher, code).statusCode()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
        var officer = users.real(Role.CASE_WORKER);
        var codes = Authenticator.setUp(new Browser(port).signIn(officer)).recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        password(browser, officer, "/");
        browser.get("/sign-in/code");
        assertThat(code(
                                browser,
                                " "
                                        + codes.getFirst()
                                                .toUpperCase(java.util.Locale.ROOT)
                                                .replace("-", " "))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(FACTORS).body()).contains("Quedan 9 códigos");
        var again = new Browser(port);
        password(again, officer, "/");
        again.get("/sign-in/code");
        assertThat(code(again, codes.getFirst()).statusCode()).isEqualTo(422);
        assertThat(db.fetchValue(
                        "select count(*) from access.recovery_code where code_hash::text like {0}",
                        "%" + codes.getLast() + "%"))
                .isEqualTo(0L);
    }

    @Test
    void newRecoveryCodesEndThoseBefore() {
        var officer = users.real(Role.CASE_WORKER);
        var here = new Browser(port).signIn(officer);
        var before = Authenticator.setUp(here).recoveryCodes();
        here.get(FACTORS);
        var after = Authenticator.codes(here.post(FACTORS + "/recovery-codes"));
        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        password(browser, officer, "/");
        browser.get("/sign-in/code");
        assertThat(code(browser, before.getFirst()).statusCode()).isEqualTo(422);
        assertThat(code(browser, after.getFirst()).statusCode()).isEqualTo(303);
    }

    @Test
    void guessingCodesIsSlowedDown() {
        var officer = users.real(Role.CASE_WORKER);
        var app = Authenticator.setUp(new Browser(port).signIn(officer));
        password(browser, officer, "/");
        browser.get("/sign-in/code");
        for (int i = 0; i < 5; i++) {
            code(browser, "12345" + i);
        }
        var slowed = code(browser, app.code(1));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theSecretIsSealedForItsUserAlone() {
        var officer = users.real(Role.CASE_WORKER);
        Authenticator.setUp(browser.signIn(officer));
        byte[] sealed = (byte[]) db.fetchValue(
                "select secret from access.authenticator_app where user_id = {0}",
                officer.user().value());
        assertThat(seal.open(sealed, officer.user())).hasSize(20);
        var other = new UserId(officer.user().value() + 1);
        assertThatThrownBy(() -> seal.open(sealed, other)).isInstanceOf(RuntimeException.class);
        assertThat(browser.get(FACTORS + "/app").statusCode()).isEqualTo(200);
        assertThat(browser.post(FACTORS + "/app", "secret", "AAAA", "code", "123456")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOnlySecondFactorOfWhoMustHaveOneStays() {
        Authenticator.setUp(browser.signIn(users.real(Role.CASE_WORKER)));
        assertThat(browser.get(FACTORS).body()).doesNotContain("remove-app");
        assertThat(browser.post(FACTORS + "/remove-app").statusCode()).isEqualTo(404);

        var analyst = new Browser(port).signIn(users.real(Role.ANALYST));
        Authenticator.setUp(analyst);
        analyst.get(FACTORS);
        assertThat(analyst.post(FACTORS + "/remove-app").statusCode()).isEqualTo(303);
        assertThat(analyst.get(FACTORS).body()).contains("Configurar una aplicación");
    }

    @Test
    void anAdministratorTakesTheFactorsOfAUserAway() {
        var officer = users.real(Role.CASE_WORKER);
        var theirs = new Browser(port).signIn(officer);
        Authenticator.setUp(theirs);
        var administrator = users.user(Role.ADMINISTRATOR);
        browser.signIn(administrator);
        var path = "/admin/users/" + officer.user().value();
        browser.get(path);
        assertThat(browser.post(path + "/second-factor").statusCode()).isEqualTo(303);
        assertThat(theirs.get("/account").statusCode()).as("signed out").isEqualTo(303);
        assertThat(location(theirs.signIn(officer).get("/account"))).isEqualTo(FACTORS);
        assertThat(db.fetchValue(
                        "select detail ->> 'change' from audit.entry where actor = {0} order by id desc limit 1",
                        administrator.actor()))
                .isEqualTo("second_factor_reset");
    }

    @Test
    void aProgramSendsTheCodeWithThePassword() throws Exception {
        var officer = users.real(Role.CASE_WORKER);
        var without = token(officer, "");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("second_factor_missing");

        var app = Authenticator.setUp(browser.signIn(officer));
        assertThat(token(officer, "").statusCode()).isEqualTo(401);
        assertThat(token(officer, "").body()).contains("second_factor_needed").doesNotContain("\"token\"");
        assertThat(token(officer, "000000").body()).contains("wrong_credentials");
        assertThat(token(officer, app.code(1)).statusCode()).isEqualTo(201);
    }

    @Test
    void inventedPeopleAreOfTheFictionalCountryAlone() {
        var officer = users.user(Role.CASE_WORKER);
        assertThat(obliged(officer)).isFalse();
        db.execute("update access.node set country = 'CO'");
        try {
            assertThat(obliged(officer)).isTrue();
        } finally {
            db.execute("update access.node set country = 'XA'");
        }
    }

    private boolean obliged(Viewer viewer) {
        return accounts.find(viewer.user()).orElseThrow().factors().obliged();
    }

    private static HttpResponse<String> password(Browser browser, Viewer viewer, String next) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "username", viewer.username(), "password", TestUsers.PASSWORD, "next", next);
    }

    private static HttpResponse<String> code(Browser browser, String code) {
        return browser.post("/sign-in/code", "code", code);
    }

    private List<String> methods(Viewer viewer) {
        return db.fetch(
                        "select detail ->> 'method' from audit.entry where action = 'sign_in' and actor = {0} order by id",
                        viewer.actor())
                .getValues(0, String.class);
    }

    private HttpResponse<String> token(Viewer viewer, String otp) throws Exception {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"%s}"
                .formatted(
                        viewer.username(),
                        TestUsers.PASSWORD,
                        Optional.of(otp)
                                .filter(code -> !code.isEmpty())
                                .map(code -> ",\"otp\":\"" + code + "\"")
                                .orElse(""));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
