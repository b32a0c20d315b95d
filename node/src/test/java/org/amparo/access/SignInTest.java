package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    @Autowired
    Throttle throttle;

    private Browser browser = new Browser(0);
    private Viewer officer =
            new Viewer(new UserId(0), "", "", new InstitutionId(0), java.util.Set.of(), Workplace.NONE);

    @BeforeEach
    void someoneSitsDown() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port);
        db.execute("delete from access.sign_in_failure");
    }

    @Test
    void whoeverIsNotSignedInIsAskedToAndComesBackToThePage() {
        var refused = browser.get("/account?a=b");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(location(refused)).isEqualTo("/sign-in?next=%2Faccount%3Fa%3Db");
        browser.get(location(refused));
        var welcomed = browser.post(
                "/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD, "next", "/account?a=b");
        assertThat(location(welcomed)).isEqualTo("/account?a=b");
        assertThat(browser.get("/account").body()).contains(officer.displayName());
    }

    @Test
    void signingInDoesNotLeadToAnotherSite() {
        browser.get("/sign-in?next=//evil.example/");
        var welcomed = browser.post(
                "/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD, "next", "//evil.example/");
        assertThat(location(welcomed)).isEqualTo("/");
    }

    @Test
    void theSessionIsANewOneAfterSigningIn() {
        browser.get("/sign-in");
        String before = browser.session();
        browser.post("/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var refused = browser.post("/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(location(refused)).isEqualTo("/sign-in?ended");
        browser.signIn(officer);
        var forged = browser.post("/account/language", "language", "pt", "_csrf", "forged");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldInTheSameWords() {
        browser.get("/sign-in");
        var wrongPassword = browser.post("/sign-in", "username", officer.username(), "password", "x");
        var wrongName = browser.post("/sign-in", "username", "nadie.conocido", "password", "x");
        assertThat(wrongPassword.statusCode()).isEqualTo(422).isEqualTo(wrongName.statusCode());
        assertThat(main(wrongPassword.body()).replace(officer.username(), ""))
                .isEqualTo(main(wrongName.body()).replace("nadie.conocido", ""));
    }

    @Test
    void aDisabledUserIsOutAtOnceAndCannotComeBack() {
        browser.signIn(officer);
        db.execute(
                "update access.app_user set disabled_at = now() where id = {0}",
                officer.user().value());
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aChangeOfRolesActsAtOnce() {
        browser.signIn(officer);
        assertThat(browser.get("/admin/users").statusCode()).isEqualTo(403);
        db.execute(
                "update access.user_role set role = 'administrator' where user_id = {0}",
                officer.user().value());
        assertThat(browser.get("/admin/users").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn(officer);
        String session = browser.session();
        assertThat(location(browser.post("/sign-out"))).isEqualTo("/");
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(db.fetchValue("select count(*) from access.spring_session where session_id = {0}", session))
                .isEqualTo(0L);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        browser.signIn(officer);
        db.execute("""
                update access.spring_session_attributes a
                set attribute_bytes = (
                    select other.attribute_bytes from access.spring_session_attributes other
                    where other.session_primary_id = a.session_primary_id and other.attribute_name = 'user')
                from access.spring_session s
                where s.primary_id = a.session_primary_id and a.attribute_name = 'since'
                    and s.principal_name = {0}
                """, String.valueOf(officer.user().value()));
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDownButOnlyFromWhereItHappens() {
        browser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            browser.post("/sign-in", "username", officer.username(), "password", "guess" + i);
        }
        var slowed = browser.post("/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(throttle.take(officer.username(), "192.0.2.7")).isInstanceOf(Throttle.Turn.Now.class);
        assertThat(throttle.take("nadie.conocido", "127.0.0.1")).isInstanceOf(Throttle.Turn.Now.class);
    }

    @Test
    void eachAttemptLeavesAnEntryInTheLog() {
        browser.get("/sign-in");
        browser.post("/sign-in", "username", officer.username(), "password", "x");
        browser.post("/sign-in", "username", officer.username(), "password", TestUsers.PASSWORD);
        assertThat(db.fetch(
                                "select outcome from audit.entry where action = 'sign_in' and actor = {0} order by id",
                                officer.actor())
                        .getValues(0, String.class))
                .containsExactly("denied", "granted");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var page = browser.get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContain("Expires"));
    }

    @Test
    void aPublicPageBeginsNoSession() {
        assertThat(browser.get("/health").headers().firstValue("Set-Cookie")).isEqualTo(Optional.empty());
        assertThat(browser.get("/language/pt").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("amparo="));
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
