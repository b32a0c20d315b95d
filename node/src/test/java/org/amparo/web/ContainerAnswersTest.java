package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered before any controller is reached. */
@NodeTest
class ContainerAnswersTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TestUsers users;

    @BeforeEach
    void setUp() {
        users.setUp();
    }

    @Test
    void anAddressThatTheFirewallRefusesGetsOurPage() throws Exception {
        HttpResponse<String> answer = get("/cases;x=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No entendimos la solicitud");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.POLICY);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theApiAnswersTheSameWithAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/cases;x=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"bad_request\"");
    }

    @Test
    void aRouteOfTheApiThatIsNotThereIsAProblem() throws Exception {
        assertThat(get("/api/v1/nothing").body()).contains("\"code\":\"not_found\"");
        assertThat(get("/api").body()).contains("\"code\":\"not_found\"");
    }

    @Test
    void aFormThatIsTooLargeGetsACalmPage() throws Exception {
        HttpResponse<String> answer = client.send(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + "a".repeat(3_000_000)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("demasiado grande");
    }

    @Test
    void pagesAreCompressed() throws Exception {
        HttpResponse<byte[]> answer =
                client.send(to("/").header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
