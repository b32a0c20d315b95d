package org.amparo.access;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.commandline.StartNotice;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest(own = true)
class SetupTest {
    @LocalServerPort
    int port;

    @Autowired
    Installation installation;

    @Autowired
    SetupNotice notice;

    @Test
    void aNewNodeIsSetUpOnceThroughItsLink() {
        var browser = new Browser(port);
        assertThat(notice).isInstanceOf(StartNotice.class);
        assertThat(location(browser.get("/"))).isEqualTo("/setup");
        assertThat(location(browser.get("/cases"))).isEqualTo("/setup");
        assertThat(location(browser.get("/sign-in"))).isEqualTo("/setup");
        assertThat(browser.get("/setup").body()).contains("todavía no está configurado");
        assertThat(browser.get("/api/v1/code-lists").statusCode()).isEqualTo(503);
        assertThat(browser.get("/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/setup/guessed").statusCode()).isEqualTo(404);

        String first = installation.newSetupLink().orElseThrow();
        String line = notice.lines("http://localhost").getFirst();
        String link = line.substring(line.indexOf("/setup/"));
        assertThat(browser.get(first).statusCode()).as("an earlier link ends").isEqualTo(404);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(setUp(browser, link, "contraseña", "contraseña").statusCode())
                .isEqualTo(422);
        assertThat(setUp(browser, link, "una frase bien larga", "otra frase bien larga")
                        .statusCode())
                .isEqualTo(422);
        var done = setUp(browser, link, "una frase bien larga", "una frase bien larga");
        assertThat(location(done)).isEqualTo("/sign-in");
        assertThat(browser.get(link).statusCode()).as("used once").isEqualTo(404);
        assertThat(installation.newSetupLink()).isEmpty();
        assertThat(notice.lines("")).isEmpty();

        browser.get("/sign-in");
        var welcomed = browser.post("/sign-in", "username", "ada", "password", "una frase bien larga");
        assertThat(welcomed.statusCode()).isEqualTo(303);
        assertThat(location(browser.get("/admin/users"))).isEqualTo("/account/second-factor");
        Authenticator.setUp(browser);
        var users = browser.get("/admin/users");
        assertThat(users.body()).contains("Ada Prueba", "Ministerio de Prueba");
        assertThat(browser.get("/metrics").body()).contains("jvm_memory_used_bytes");
    }

    private static java.net.http.HttpResponse<String> setUp(
            Browser browser, String link, String password, String repeated) {
        return browser.post(
                link,
                "code",
                "co",
                "profileName",
                "República de Prueba",
                "country",
                "CO",
                "defaultLanguage",
                "es",
                "name",
                "Ministerio de Prueba",
                "kind",
                "ministry",
                "displayName",
                "Ada Prueba",
                "username",
                "Ada",
                "password",
                password,
                "repeated",
                repeated);
    }
}
