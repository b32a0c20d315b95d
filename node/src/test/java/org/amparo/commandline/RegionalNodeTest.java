package org.amparo.commandline;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.Node;
import org.amparo.access.Browser;
import org.amparo.access.Installation;
import org.amparo.access.Installation.NewInstitution;
import org.amparo.access.Installation.NewUser;
import org.amparo.access.NodeProfile;
import org.amparo.access.Role;
import org.amparo.attachments.InventedFiles;
import org.amparo.storage.DataFolder;
import org.amparo.storage.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The node of the region, started as the Secretariat starts it, and a State's own node that sends it what the State submits. */
@Tag("slow")
class RegionalNodeTest {
    private static final String DEMONSTRATION = "demostracion-valdoria";
    private static final String PASSWORD = "una frase larga de prueba";
    private static final byte[] LAW = InventedFiles.pdf();
    private static final int THIS_YEAR = LocalDate.now(ZoneOffset.UTC).getYear();

    @TempDir
    Path folder;

    @Test
    void whatAStateSubmitsAtItsOwnNodeComesToTheNodeOfTheRegionByItself() throws Exception {
        try (NodeProcess region = NodeProcess.start(
                        "serve",
                        "--demo",
                        "--region",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("region").toString());
                StateNode state = new StateNode(region.address().split(" ")[0], folder)) {
            Browser secretariat = signedIn(state.region().getPort(), "serena.secretaria", DEMONSTRATION);
            Browser focal = signedIn(state.port(), "punto.focal", PASSWORD);
            String desk = submit(focal);
            String submission = first(focal.get(desk).body(), "href=\"(/plan/submissions/\\d+)\"");
            byte[] sealed = focal.download(submission + "/sealed").body();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> focal.get(desk).body().contains("no está acordada con ese Estado"));
            secretariat.get("/plan/received");
            assertThat(take(secretariat, sealed).statusCode()).as("by hand").isEqualTo(422);
            String key =
                    new String(sealed, StandardCharsets.UTF_8).lines().toList().get(1);
            secretariat.post("/plan/received/keys", "country", "XA", "key", key);
            focal.get(desk);
            focal.post(submission + "/send");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> focal.get(desk).body().contains("Recibida en la región"));

            String received = first(secretariat.get("/plan/received").body(), "href=\"(/plan/submissions/\\d+)\"");
            String page = secretariat.get(received).body();
            assertThat(page).contains("Intacto", key, "Ley inventada");
            assertThat(secretariat.download(received + "/sealed").body()).isEqualTo(sealed);
            assertThat(secretariat
                            .download(first(page, "href=\"(/plan/evidence/[^\"]+)\""))
                            .body())
                    .as("the file that proves it came too")
                    .isEqualTo(LAW);
            secretariat.get("/plan/received");
            assertThat(location(take(secretariat, sealed))).as("again, by hand").isEqualTo(received);
        }
    }

    /** @return the desk of the cycle */
    private static String submit(Browser focal) throws Exception {
        focal.get("/plan/monitoring");
        focal.post(
                "/plan/monitoring",
                "firstYear",
                String.valueOf(THIS_YEAR - 1),
                "lastYear",
                String.valueOf(THIS_YEAR),
                "due.day",
                "31",
                "due.month",
                "3",
                "due.year",
                String.valueOf(THIS_YEAR + 1));
        String desk = first(focal.get("/plan/monitoring").body(), "href=\"(/plan/monitoring/\\d+/desk)\"");
        String answer = first(focal.get(desk).body(), "href=\"(/plan/monitoring/\\d+/answers/[a-z0-9-]+)\"");
        focal.get(answer);
        assertThat(focal.upload(answer + "/files", "file", "ley.pdf", LAW, "fileTitle", "Ley inventada")
                        .statusCode())
                .isEqualTo(303);
        focal.get(answer);
        focal.post(answer, "version", "0", "choice", "yes", "figure", "5", "note", "");
        focal.get(desk);
        focal.post(desk + "/clear");
        focal.get(desk);
        assertThat(location(focal.post(desk + "/submit", "official", "yes"))).startsWith("/plan/submissions/");
        return desk;
    }

    private static HttpResponse<String> take(Browser secretariat, byte[] sealed) {
        return secretariat.upload("/plan/received", "file", "submission.sealed", sealed);
    }

    private static Browser signedIn(int port, String user, String password) throws Exception {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", "username", user, "password", password);
        browser.get("/account");
        return browser;
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** A State's own node, within this process. */
    private static final class StateNode implements AutoCloseable {
        private final URI region;
        private final TestDatabase database = TestDatabase.fresh();
        private final ConfigurableApplicationContext context;

        StateNode(String region, Path folder) {
            this.region = URI.create(region);
            var application = new SpringApplication(Node.class);
            application.setDefaultProperties(Map.of(
                    "server.port", "0",
                    "spring.main.banner-mode", "off",
                    "amparo.audit.grow", "false",
                    "amparo.region-address", region));
            application.addInitializers(starting -> {
                starting.getBeanFactory().registerSingleton("nodeDatabase", database.asNodeDatabase());
                starting.getBeanFactory().registerSingleton("dataFolder", DataFolder.at(folder.resolve("state")));
            });
            context = application.run();
            var installation = context.getBean(Installation.class);
            installation.setUp(new NodeProfile("EST", "Nodo de un Estado", "XA", "es"));
            var ministry = installation.addInstitution(
                    new NewInstitution(Optional.empty(), "ministry", "Ministerio de prueba", "XA", Optional.empty()));
            installation.addInvented(new NewUser(
                    "punto.focal", "Punto focal de prueba", ministry, Set.of(Role.FOCAL_POINT), "es", PASSWORD));
        }

        URI region() {
            return region;
        }

        int port() {
            return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
        }

        @Override
        public void close() {
            context.close();
            database.close();
        }
    }
}
