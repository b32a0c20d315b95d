package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class AdministrationTest {
    private static final Pattern GIVEN = Pattern.compile("<code>([a-z0-9-]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Institutions institutions;

    @Autowired
    InstitutionTree tree;

    @Autowired
    Users rows;

    @Autowired
    DSLContext db;

    private Browser browser = new Browser(0);
    private Viewer administrator =
            new Viewer(new UserId(0), "", "", new InstitutionId(0), java.util.Set.of(), Workplace.NONE);
    private String name = "";

    @BeforeEach
    void anAdministratorSignsIn() {
        administrator = users.user(Role.ADMINISTRATOR);
        browser = new Browser(port).signIn(administrator);
        name = "n" + UUID.randomUUID().toString().substring(0, 8);
        db.execute("delete from access.sign_in_failure");
    }

    @Test
    void whatEachRoleDoesIsSaidInAllLanguages() {
        for (var language : List.of("es", "en", "pt", "fr")) {
            browser.get("/language/" + language);
            var page = browser.get("/admin/users/new").body();
            assertThat(page).contains("type=\"checkbox\"").doesNotContain("access.role.");
        }
    }

    @Test
    void aNewUserGetsAPasswordThatOpensNothingButTheNextOne() {
        String given = addUser("case_worker");
        var newcomer = new Browser(port);
        newcomer.get("/sign-in");
        newcomer.post("/sign-in", "username", name, "password", given);
        assertThat(location(newcomer.get("/account"))).isEqualTo("/account/password");
        assertThat(newcomer.get("/api/v1/code-lists").statusCode()).isEqualTo(403);

        newcomer.get("/account/password");
        assertThat(replace(newcomer, given, "corta", "corta")).isEqualTo(422);
        assertThat(replace(newcomer, given, "contraseña123", "contraseña123")).isEqualTo(422);
        assertThat(replace(newcomer, given, "otra frase bien larga", "otra frase distinta"))
                .isEqualTo(422);
        assertThat(replace(newcomer, "no es esta clave", "otra frase bien larga", "otra frase bien larga"))
                .isEqualTo(422);
        assertThat(replace(newcomer, given, "otra frase bien larga", "otra frase bien larga"))
                .isEqualTo(303);
        assertThat(location(newcomer.get("/account"))).isEqualTo("/account/second-factor");
        Authenticator.setUp(newcomer);
        assertThat(newcomer.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        Viewer officer = users.user(Role.CASE_WORKER);
        var here = new Browser(port).signIn(officer);
        var elsewhere = new Browser(port).signIn(officer);
        here.get("/account/password");
        assertThat(replace(here, TestUsers.PASSWORD, "otra frase bien larga", "otra frase bien larga"))
                .isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aDisabledUserIsOutAndComesBackWhenEnabled() {
        Viewer officer = users.user(Role.CASE_WORKER);
        var theirs = new Browser(port).signIn(officer);
        String path = "/admin/users/" + officer.user().value();
        browser.get(path);
        assertThat(browser.post(path + "/disabled", "version", "1", "disabled", "1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(theirs.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser.post(path + "/disabled", "version", "1", "disabled", "0")
                        .statusCode())
                .as("somebody changed the user meanwhile")
                .isEqualTo(422);
        browser.post(path + "/disabled", "version", "2", "disabled", "0");
        assertThat(theirs.signIn(officer).get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoAdministersTheNodeWorksOnNoCase() {
        Viewer officer = users.user(Role.CASE_WORKER);
        String path = "/admin/users/" + officer.user().value();
        var refused = browser.post(
                path,
                "version",
                "1",
                "displayName",
                "Otra",
                "institution",
                String.valueOf(officer.institution().value()),
                "language",
                "es",
                "roles",
                "administrator",
                "roles",
                "case_worker");
        assertThat(refused.statusCode()).isEqualTo(422);
        var changed = browser.post(
                path,
                "version",
                "1",
                "displayName",
                "Otra",
                "institution",
                String.valueOf(officer.institution().value()),
                "language",
                "pt",
                "roles",
                "analyst");
        assertThat(changed.statusCode()).isEqualTo(303);
        User user = rows.find(officer.user()).orElseThrow();
        assertThat(user.roles()).containsExactly(Role.ANALYST);
        assertThat(user.language()).isEqualTo("pt");
    }

    @Test
    void anInstitutionIsAddedMovedAndClosed() {
        InstitutionId above = users.institution(Optional.empty());
        tree.forget();
        browser.get("/admin/institutions/new");
        assertThat(send("/admin/institutions", "", "0").statusCode()).isEqualTo(303);
        Institution added = institutions.named(name).orElseThrow();
        assertThat(added.subdivision()).contains("XA-01");

        String path = "/admin/institutions/" + added.id().value();
        assertThat(send(path, String.valueOf(above.value()), "1").statusCode()).isEqualTo(303);
        assertThat(institutions.subtree(above)).contains(added.id());
        assertThat(send(path, String.valueOf(added.id().value()), "2").statusCode())
                .as("beneath itself")
                .isEqualTo(422);

        assertThat(browser.post("/admin/institutions/" + above.value() + "/closed", "version", "1", "closed", "1")
                        .statusCode())
                .as("open institutions beneath")
                .isEqualTo(422);
        assertThat(browser.post(path + "/closed", "version", "2", "closed", "1").statusCode())
                .isEqualTo(303);
        assertThat(institutions.named(name)).isEmpty();
        assertThat(browser.get("/admin/institutions").body()).contains(name);
    }

    @Test
    void everyChangeIsInTheLog() {
        addUser("analyst");
        assertThat(db.fetch(
                                "select detail ->> 'change' from audit.entry where actor = {0} and action = 'administer'"
                                        + " order by id",
                                administrator.actor())
                        .getValues(0, String.class))
                .containsExactly("added", "password_reset");
    }

    @Test
    void theLastAdministratorStays() {
        db.execute(
                "update access.app_user set disabled_at = now() where id <> {0} and disabled_at is null",
                administrator.user().value());
        String path = "/admin/users/" + administrator.user().value();
        assertThat(browser.post(path + "/disabled", "version", "1", "disabled", "1")
                        .statusCode())
                .isEqualTo(422);
        db.execute("update access.app_user set disabled_at = null");
    }

    private String addUser(String role) {
        browser.get("/admin/users/new");
        var added = browser.post(
                "/admin/users",
                "username",
                name,
                "displayName",
                "Persona nueva",
                "institution",
                String.valueOf(administrator.institution().value()),
                "language",
                "es",
                "roles",
                role);
        assertThat(added.statusCode()).isEqualTo(200);
        return GIVEN.matcher(added.body()).results().findFirst().orElseThrow().group(1);
    }

    private static int replace(Browser browser, String current, String replacement, String repeated) {
        return browser.post("/account/password", "current", current, "replacement", replacement, "repeated", repeated)
                .statusCode();
    }

    private java.net.http.HttpResponse<String> send(String path, String parent, String version) {
        return browser.post(
                path,
                "version",
                version,
                "name",
                name,
                "kind",
                "shelter",
                "parent",
                parent,
                "country",
                "XA",
                "subdivision",
                "XA-01");
    }
}
