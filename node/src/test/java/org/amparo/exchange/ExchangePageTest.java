package org.amparo.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.DataFolder;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class ExchangePageTest {
    private static final String ROWS = """
            prs_FirstName,prs_Gender,favourite_colour
            Alba,Feminine,azul
            Beto,Otra cosa,verde
            """;

    @Autowired
    TestUsers users;

    @Autowired
    DataFolder folder;

    @LocalServerPort
    int port;

    @Test
    void aSupervisorTakesAFileInAndSeesWhatBecameOfIt() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var answer = browser.upload("/exchange/import", "file", "casos.csv", ROWS.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Se leyeron 2 filas.", "Casos nuevos", "favourite_colour")
                .contains("data:text/csv;base64,", "download=\"filas-rechazadas.csv\"");
    }

    @Test
    void whatCameInGoesOutAgainAndNothingStaysInTheFolder() throws Exception {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");
        browser.upload("/exchange/import", "file", "casos.csv", ROWS.getBytes(UTF_8));

        var csv = browser.post("/exchange/export", "kind", "csv");
        var own = browser.post("/exchange/export", "kind", "jsonl");
        var again =
                browser.upload("/exchange/import", "file", "casos", own.body().getBytes(UTF_8));

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"casos.csv\"");
        assertThat(csv.body().lines()).hasSize(2).anyMatch(line -> line.contains(",Alba,"));
        assertThat(own.body()).startsWith("{\"amparo\":\"cases\"");
        assertThat(again.body()).contains("Se leyó 1 fila.", "Sin cambios");
        try (var left = Files.list(folder.root())) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("exchange-"));
        }
    }

    @Test
    void aFileThatCannotBeReadOrIsMissingIsToldAtItsField() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var unreadable = browser.upload("/exchange/import", "file", "casos.csv", "a,b\n1,2\n".getBytes(UTF_8));
        var missing = browser.upload("/exchange/import", "file", "", new byte[0]);

        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("no se recibió nada", "no column of HTCDS 2.0");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Elija un archivo");
    }

    @Test
    void aFileLargerThanThePageTakesIsRefusedAsSuch() {
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        browser.get("/exchange");

        var answer = browser.upload("/exchange/import", "file", "casos.csv", new byte[61 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whoSupervisesNobodyComesNotHere() {
        var browser = new Browser(port).signIn(users.user(Role.CASE_WORKER));

        assertThat(browser.get("/exchange").statusCode()).isEqualTo(403);
        assertThat(browser.post("/exchange/export", "kind", "csv").statusCode()).isEqualTo(403);
    }
}
