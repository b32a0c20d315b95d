package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.storage.NodeTest;
import org.amparo.web.PublicAddress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

@NodeTest
class SessionsTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[^\"]+/end)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    CookieSerializer cookies;

    @Autowired
    PublicAddress address;

    @Autowired
    DSLContext db;

    private Browser browser = new Browser(0);

    @BeforeEach
    void someoneSitsDown() {
        browser = new Browser(port);
        db.execute("delete from access.sign_in_failure");
    }

    @Test
    void usersSeeWhereTheyAreSignedInAndEndWhatTheyDoNotKnow() {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        var elsewhere = new Browser(port).calling(FIREFOX).signIn(officer);
        var token = users.bearer(officer);
        var account = browser.get("/account").body();
        assertThat(account).contains("Firefox, Windows", "Otro navegador", "Un programa", "Es esta");

        var others = END.matcher(account).results().map(found -> found.group(1)).toList();
        assertThat(others).as("all but this one").hasSize(2);
        others.forEach(end -> assertThat(browser.post(end).statusCode()).isEqualTo(303));
        assertThat(location(elsewhere.get("/account"))).startsWith("/sign-in");
        assertThat(new Browser(port)
                        .get("/api/v1/code-lists", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void oneButtonEndsAllButThisOne() {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        assertThat(browser.get("/account").body()).doesNotContain("/account/sessions/end-others");
        var elsewhere = new Browser(port).signIn(officer);
        var colleague = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        var token = users.bearer(officer);
        assertThat(browser.get("/account").body()).contains("/account/sessions/end-others");

        assertThat(browser.post("/account/sessions/end-others").statusCode()).isEqualTo(303);

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(colleague.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get("/account"))).startsWith("/sign-in");
        assertThat(new Browser(port)
                        .get("/api/v1/code-lists", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var officer = users.user(Role.CASE_WORKER);
        var theirs = new Browser(port).signIn(officer);
        new Browser(port).signIn(officer);
        var end = END.matcher(theirs.get("/account").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        browser.signIn(users.user(Role.CASE_WORKER));
        assertThat(browser.post(end).statusCode()).isEqualTo(404);
    }

    @Test
    void exportsAndChangesOfFactorsAskForAFreshProofAndThenGoOn() {
        var supervisor = users.user(Role.SUPERVISOR);
        browser.signIn(supervisor);
        assertThat(browser.get("/account/second-factor/app").statusCode()).isEqualTo(200);
        someTimePasses(db, supervisor);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/account/second-factor/app")))
                .isEqualTo("/account/confirm?next=%2Faccount%2Fsecond-factor%2Fapp");
        browser.get("/exchange");
        assertThat(location(browser.post("/exchange/export", "kind", "csv")))
                .isEqualTo("/account/confirm?next=%2Fexchange");

        browser.get("/account/confirm?next=/exchange");
        assertThat(browser.post("/account/confirm", "proof", "wrong", "next", "/exchange")
                        .statusCode())
                .isEqualTo(422);
        var goesOn = browser.post("/account/confirm", "proof", TestUsers.PASSWORD, "next", "/exchange");
        assertThat(location(goesOn)).isEqualTo("/exchange");
        browser.get("/exchange");
        assertThat(browser.post("/exchange/export", "kind", "csv").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeOfTheAppIsAProofToo() {
        var supervisor = users.user(Role.SUPERVISOR);
        browser.signIn(supervisor);
        var app = Authenticator.setUp(browser);
        someTimePasses(db, supervisor);
        browser.get("/account/confirm");
        assertThat(browser.post("/account/confirm", "proof", "000 000").statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/account/confirm", "proof", app.code(1)).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/account/second-factor/app").statusCode()).isEqualTo(200);
    }

    @Test
    void byTlsTheCookieIsOfThisHostAlone() {
        assertThat(cookie("https", "amparo.example", 443))
                .startsWith("__Host-amparo=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(cookie("http", "localhost", 8080)).startsWith("amparo=").doesNotContain("Secure");
    }

    @Test
    void whereNoProxyWasNamedNobodyIsBelievedThatTheyCameByTls() {
        var answer = browser.get("/language/pt", "X-Forwarded-Proto", "https", "Forwarded", "proto=https");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https,amparo.example,443,https://amparo.example", "http,localhost,8080,http://localhost:8080"})
    void theAddressIsTheOneThatWasAskedFor(String scheme, String host, int port, String origin) {
        assertThat(address.origin(request(scheme, host, port))).hasToString(origin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | Chrome, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Safari/537.36 | Samsung Internet, Android",
                "curl/8.5.0 | ''"
            })
    void aBrowserIsKnownByItsFamilyAlone(String userAgent, String family) {
        assertThat(Device.family(Optional.of(userAgent))).isEqualTo(family);
    }

    /** Moves the last proof of a user's sessions out of the last minutes: to when the computer's time began. */
    static void someTimePasses(DSLContext db, Viewer viewer) {
        db.execute("""
                    update access.spring_session_attributes a
                    set attribute_bytes = (
                        select other.attribute_bytes from access.spring_session_attributes other
                        where other.session_primary_id = a.session_primary_id and other.attribute_name = 'user')
                    from access.spring_session s
                    where s.primary_id = a.session_primary_id and a.attribute_name = 'proved'
                        and s.principal_name = {0}
                    """, String.valueOf(viewer.user().value()));
    }

    private String cookie(String scheme, String host, int port) {
        var response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request(scheme, host, port), response, "x"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static MockHttpServletRequest request(String scheme, String host, int port) {
        var request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }
}
