package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.amparo.storage.NodeTest;
import org.amparo.storage.StartFailure;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in by the identity provider of an institution: a real one, Spring Authorization Server. */
@NodeTest(own = true)
class IdentityProviderTest {
    private static final RealProvider PROVIDER = RealProvider.start();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void theNodeKnowsTheProvider(DynamicPropertyRegistry settings) throws IOException {
        var file = Files.createTempFile("provider", ".properties");
        file.toFile().deleteOnExit();
        Files.writeString(file, """
                issuer=%s
                client-id=amparo
                client-secret=secreto-de-prueba
                name=Cuenta del Ministerio
                """.formatted(PROVIDER.issuer()));
        settings.add("amparo.identity-provider", file::toString);
    }

    @BeforeEach
    void theProviderKnowsTheNode() {
        browser = new Browser(port);
        db.execute("delete from access.provider_account");
        PROVIDER.admit("amparo", "secreto-de-prueba", "http://localhost:" + port + "/sign-in/provider/back");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoeverLinkedThemselvesSignsInByTheProvider() throws Exception {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        assertThat(browser.get("/account").body()).contains("Cuenta del Ministerio");
        assertThat(comeBack("/account/provider", "m.quispe")).isEqualTo("/account");

        browser = new Browser(port);
        assertThat(browser.get("/sign-in").body()).contains("Cuenta del Ministerio");
        assertThat(comeBack("/sign-in/provider?next=/account", "m.quispe")).isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains(officer.username());
        assertThat(db.fetchValue(
                        "select detail ->> 'method' from audit.entry where action = 'sign_in' and actor = {0}"
                                + " order by id desc limit 1",
                        officer.actor()))
                .isEqualTo("provider");
    }

    @Test
    void whoeverIsNotLinkedComesIntoBeingByNoSignInElsewhere() throws Exception {
        long before = count();
        assertThat(comeBack("/sign-in/provider", "otra")).isEqualTo("/sign-in");
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theSecondStepStaysOne() throws Exception {
        var officer = users.real(Role.CASE_WORKER);
        browser.signIn(officer);
        Authenticator.setUp(browser);
        comeBack("/account/provider", "m.quispe");
        browser = new Browser(port);
        assertThat(comeBack("/sign-in/provider", "m.quispe")).startsWith("/sign-in/code");
        assertThat(location(browser.get("/account"))).startsWith("/sign-in");
    }

    @Test
    void whoeverComesBackFromATripThatNobodyBeganIsNobody() throws Exception {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        comeBack("/account/provider", "m.quispe");
        browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(location(browser.get("/sign-in/provider/back?code=x&state=y")))
                .isEqualTo("/sign-in");
        var back = wayBack(browser.get("/sign-in/provider"), "m.quispe");
        assertThat(location(new Browser(port).get(back))).as("another browser").isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "second-factor"})
    void whenAnAdministratorResetsAUserTheLinkAndTheSessionsEnd(String what) throws Exception {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        comeBack("/account/provider", "m.quispe");
        var administrator = new Browser(port).signIn(users.user(Role.ADMINISTRATOR));
        var path = "/admin/users/" + officer.user().value();
        administrator.get(path);

        assertThat(administrator.post(path + "/" + what).statusCode()).isLessThan(400);

        assertThat(location(browser.get("/account"))).startsWith("/sign-in");
        browser = new Browser(port);
        assertThat(comeBack("/sign-in/provider", "m.quispe")).isEqualTo("/sign-in");
    }

    @Test
    void unlinkingAsksForAFreshProofAndDoesNotLinkAnewAfterIt() throws Exception {
        var officer = users.user(Role.CASE_WORKER);
        browser.signIn(officer);
        comeBack("/account/provider", "m.quispe");
        SessionsTest.someTimePasses(db, officer);
        browser.get("/account");
        assertThat(location(browser.post("/account/unlink-provider"))).isEqualTo("/account/confirm?next=%2Faccount");
        assertThat(links()).isOne();

        browser.get("/account/confirm?next=/account");
        browser.post("/account/confirm", "proof", TestUsers.PASSWORD, "next", "/account");
        assertThat(location(browser.post("/account/unlink-provider"))).isEqualTo("/account");
        assertThat(links()).isZero();
    }

    @Test
    void aFileThatOthersMayReadIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("provider.properties");
        Files.writeString(file, "issuer=https://example.org");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> ProviderSettings.in(file))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Others may read the file of the identity provider:"
                        + " take the right away with chmod 600 " + file);
        assertThatThrownBy(() -> ProviderSettings.in(folder.resolve("nothing")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("there is no such file");
    }

    private int links() {
        return db.fetchCount(org.amparo.access.rows.tables.ProviderAccount.PROVIDER_ACCOUNT);
    }

    /** Goes to the provider, signs in there, comes back, and tells where that leads. */
    private String comeBack(String path, String username) throws Exception {
        return location(browser.get(wayBack(browser.get(path), username)));
    }

    private static String wayBack(HttpResponse<String> leaving, String username) throws Exception {
        assertThat(leaving.statusCode()).isEqualTo(303);
        var there = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var asked = URI.create(leaving.headers().firstValue("Location").orElseThrow());
        var login = send(there, HttpRequest.newBuilder(asked).header("Accept", "text/html"));
        assertThat(login.headers().firstValue("Location").orElse("")).endsWith("/login");
        var form = send(there, HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login")));
        var csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();
        var signedIn = send(
                there,
                HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + username + "&password=" + RealProvider.PASSWORD
                                + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
        var on = URI.create(PROVIDER.issuer())
                .resolve(signedIn.headers().firstValue("Location").orElseThrow());
        var back = send(there, HttpRequest.newBuilder(on).header("Accept", "text/html"));
        return back.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private long count() {
        return db.fetchCount(org.amparo.access.rows.tables.AppUser.APP_USER);
    }
}
