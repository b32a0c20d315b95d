package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the API answers to methods, formats and headers that it was not made for. */
@NodeTest
class ApiMannersTest {
    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    AuditLog audit;

    @Autowired
    Casework casework;

    private Viewer viewer;
    private ApiClient api;
    private String path;

    @BeforeEach
    void aCase() {
        viewer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(viewer));
        path = api.post(CASES, Samples.SMALL).header("Location").orElseThrow();
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsAProblemThatSaysWhichItTakes() {
        for (var method : List.of("DELETE", "PATCH", "PUT")) {
            var answer = api.send(method, CASES, BodyPublishers.noBody());
            problem(answer, 405, "method_not_allowed");
            assertThat(answer.header("Allow").orElseThrow()).contains("GET", "POST");
        }
        problem(api.send("DELETE", path, BodyPublishers.noBody()), 405, "method_not_allowed");
        problem(api.post(path + "/sections/profile", "{}"), 405, "method_not_allowed");
    }

    @Test
    void aFormatThatTheApiDoesNotSpeakIsAProblem() {
        for (var type : List.of("text/plain", "application/xml", "application/yaml", "application/cbor", "no/such")) {
            var answer = api.with("Content-Type", type).send("POST", CASES, BodyPublishers.ofString(Samples.SMALL));
            problem(answer, 415, "unsupported_media_type");
        }
        problem(api.send("POST", CASES, BodyPublishers.ofString(Samples.SMALL)), 415, "unsupported_media_type");
        var form = api.with("Content-Type", "application/x-www-form-urlencoded");
        problem(form.send("POST", CASES, BodyPublishers.ofString("a=b")), 415, "unsupported_media_type");
        problem(form.send("POST", CASES, BodyPublishers.ofString(Samples.SMALL)), 400, "bad_request");
        var parts = api.with("Content-Type", "multipart/form-data");
        problem(parts.send("POST", CASES, BodyPublishers.ofString(Samples.SMALL)), 400, "bad_request");
        problem(api.with("Accept", "text/html").get(path), 406, "not_acceptable");
        problem(api.with("Accept", "application/yaml").get(path), 406, "not_acceptable");
        assertThat(api.with("Accept", "application/*").get(path).status()).isEqualTo(200);
    }

    @Test
    void anErrorIsAProblemWhateverFormatWasAskedFor() {
        problem(api.with("Accept", "text/html").get("/api/v1/cases/VA-1900-000000-0"), 404, "not_found");
        problem(api.with("Accept", "image/png").get("/api/v1/nothing"), 404, "not_found");
    }

    @Test
    void askingForTheHeadersAloneIsALookToo() {
        int before = looks();

        var answer = api.send("HEAD", path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.etag()).isEqualTo(api.get(path).etag());
        assertThat(looks()).isEqualTo(before + 2 + 1); // the head, the body, and this test's own look
        assertThat(api.send("HEAD", "/api/v1/cases/VA-1900-000000-0", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void askingWhatMayBeAskedShowsNothingOfACase() {
        var answer = api.send("OPTIONS", path, BodyPublishers.noBody());

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("VA-2026");
        var nobody = ApiClient.nobody(port).send("OPTIONS", path, BodyPublishers.noBody());
        assertThat(nobody.status()).isLessThan(500);
        assertThat(nobody.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        var answer = api.post(CASES, "{\"notes\": [\"" + "a".repeat(1_100_000) + "\"]}");

        problem(answer, 413, "too_large");
    }

    @Test
    void problemsSpeakTheReadersLanguage() {
        for (var language : List.of("es", "en", "pt", "fr")) {
            var answer = api.with("Accept-Language", language).get("/api/v1/nothing");
            assertThat(answer.header("Content-Language")).contains(language);
        }
        assertThat(api.with("Accept-Language", "xx, *;q=0")
                        .get("/api/v1/nothing")
                        .status())
                .isEqualTo(404);
        assertThat(api.with("Accept-Language", "(;;;").get("/api/v1/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void weakAndSeveralAndForeignTagsAreUnderstoodWhereTheyMayBe() {
        var tag = api.get(path).etag();
        for (var sent : List.of(tag, "W/" + tag, "\"x\", " + tag)) {
            assertThat(api.with("If-None-Match", sent).get(path).status())
                    .as(sent)
                    .isEqualTo(304);
        }
        assertThat(api.with("If-None-Match", "\"x\"").get(path).status()).isEqualTo(200);
        for (var sent : List.of("1", "*", "\"1\", \"2\"", "\"")) {
            problem(api.with("If-Match", sent).put(path + "/sections/profile", "{}"), 428, "version_required");
        }
        for (var sent : List.of("W/\"1\"", "\"99999999999\"", "\"-1\"", "\"\"")) {
            problem(api.with("If-Match", sent).put(path + "/sections/profile", "{}"), 412, "version_conflict");
        }
    }

    @Test
    void anIdempotencyKeyIsTwoHundredVisibleCharactersAtMost() {
        for (var key : List.of("a".repeat(201), "a b", "")) {
            problem(api.with("Idempotency-Key", key).post(CASES, Samples.SMALL), 400, "key_unusable");
        }
        assertThat(api.with("Idempotency-Key", "a".repeat(200))
                        .post(CASES, Samples.SMALL)
                        .status())
                .isEqualTo(201);
    }

    private int looks() {
        var number = CaseNumber.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        var id = casework.view(viewer, number).orElseThrow().id().value();
        return audit.ofCase(id, Optional.empty(), 200).size();
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }
}
