package org.amparo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as users start it. The other tests run its classes; what the launcher runs was built otherwise (its beans
 * are written down beforehand), so it is asked once for the pages that matter.
 */
@Tag("slow")
class LauncherTest {
    private static final Path LAUNCHER = Path.of("../amparo").toAbsolutePath().normalize();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @TempDir
    Path folder;

    private Process node;
    private String address = "";
    private String password = "";

    @BeforeEach
    void aNodeWithADemonstration() throws Exception {
        var complaints = folder.resolve("complaints").toFile();
        node = new ProcessBuilder(
                        LAUNCHER.toString(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .redirectError(complaints)
                .start();
        var line = node.inputReader(UTF_8).readLine();
        assertThat(line)
                .as("what it says: %s", Files.readString(complaints.toPath()))
                .isNotNull();
        address = first(Pattern.compile("(http://localhost:\\d+)"), line);
        password = first(Pattern.compile("all with the password ([^:]+):"), line);
    }

    @AfterEach
    void stop() throws Exception {
        node.destroy();
        assertThat(node.waitFor(1, TimeUnit.MINUTES))
                .as("it stops when told to")
                .isTrue();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void itIsBuiltAndStartedAndShowsItsPagesToWhoSignsIn() throws Exception {
        var form = get("/sign-in").body();
        var signedIn = send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(first(CSRF, form)) + "&username=carla.casos&password="
                        + encoded(password))));
        assertThat(signedIn.statusCode()).isEqualTo(200);

        var token = first(
                TOKEN,
                send(HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"username\": \"carla.casos\", \"password\": \"" + password + "\"}")))
                        .body());
        var cases = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/cases?limit=1"))
                .header("Authorization", "Bearer " + token)
                .GET());
        var number = first(NUMBER, cases.body());

        for (var page : new String[] {
            "/queue",
            "/cases?status=active",
            "/cases/" + number,
            "/cases/" + number + "/history",
            "/cases/new",
            "/situations",
            "/statistics",
            "/statistics.csv",
            "/collections",
            "/account",
            "/api/v1/openapi.json",
            "/health/ready"
        }) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(get("/admin/users").statusCode()).isEqualTo(403);
        assertThat(get("/cases/VA-2000-000000-0").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in the answer", pattern).isTrue();
        return found.group(1);
    }
}
