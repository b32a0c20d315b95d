package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class TokensTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aTokenSignsAProgramInWithoutASession() throws Exception {
        Viewer officer = users.user(Role.CASE_WORKER);
        String token = token(officer);
        var listed = get("/api/v1/code-lists", token);
        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyTheHashOfATokenIsKept() throws Exception {
        String token = token(users.user(Role.CASE_WORKER));
        assertThat(db.fetchValue("select count(*) from access.api_token where token_hash = {0}", Hashes.sha256(token)))
                .isEqualTo(1L);
    }

    @Test
    void aTokenThatWasEndedOrExpiredOrInventedIsNobodys() throws Exception {
        Viewer officer = users.user(Role.CASE_WORKER);
        String ended = token(officer);
        assertThat(send(HttpRequest.newBuilder(uri("/api/v1/tokens/current"))
                                .header("Authorization", "Bearer " + ended)
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        String expired = token(officer);
        db.execute("update access.api_token set expires_at = now() where token_hash = {0}", Hashes.sha256(expired));
        for (String token : new String[] {ended, expired, "invented"}) {
            var refused = get("/api/v1/code-lists", token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void wrongCredentialsGetAProblemAndNoToken() throws Exception {
        var refused = ask(users.user(Role.CASE_WORKER).username(), "x");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("wrong_credentials").doesNotContain("\"token\"");
    }

    @Test
    void aOneTimePasswordGivesNoToken() throws Exception {
        Viewer officer = users.user(Role.CASE_WORKER);
        db.execute(
                "update access.app_user set one_time = true where id = {0}",
                officer.user().value());
        var refused = ask(officer.username(), TestUsers.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("one_time_password");
    }

    @Test
    void aBrowsersSessionReadsTheApiToo() {
        var browser = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        assertThat(browser.get("/api/v1/code-lists").statusCode()).isEqualTo(200);
    }

    private String token(Viewer viewer) throws Exception {
        var issued = ask(viewer.username(), TestUsers.PASSWORD);
        assertThat(issued.statusCode()).isEqualTo(201);
        return JsonMapper.shared().readTree(issued.body()).get("token").asString();
    }

    private HttpResponse<String> ask(String username, String password) throws Exception {
        return send(HttpRequest.newBuilder(uri("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
