package org.amparo.casework.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent: an answer or a problem, never a fault of ours. */
@NodeTest
class ApiFuzzTest {
    private static final List<String> FILTERS = List.of(
            "number",
            "status",
            "exploitation",
            "sex",
            "ageBand",
            "nationality",
            "subdivision",
            "from",
            "to",
            "institution",
            "owner",
            "unassigned",
            "limit",
            "cursor");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @FuzzTest(maxDuration = "30s")
    void anyBodyIsTakenOrRefused(byte[] body) {
        var api = api();
        var json = api.with("Content-Type", "application/json");
        for (var path : List.of("/api/v1/cases", "/api/v1/situations", "/api/v1/tokens", "/api/v1/break-glass")) {
            sound(json.send("POST", path, BodyPublishers.ofByteArray(body)));
        }
        var path = api.post("/api/v1/cases", Samples.SMALL).header("Location").orElseThrow();
        for (var part : List.of("/notes", "/participants", "/team", "/implicated")) {
            sound(json.send("POST", path + part, BodyPublishers.ofByteArray(body)));
        }
        var matched = json.with("If-Match", "\"1\"");
        for (var part : List.of(
                "/identity",
                "/owner",
                "/sections/overview",
                "/sections/profile",
                "/sections/trafficking",
                "/sections/events",
                "/sections/perpetrators",
                "/sections/referrals",
                "/sections/local")) {
            sound(matched.send("PUT", path + part, BodyPublishers.ofByteArray(body)));
        }
    }

    @FuzzTest(maxDuration = "30s")
    void anyAddressIsAnsweredOrRefused(byte[] bytes) {
        var api = api();
        var text = new String(bytes, StandardCharsets.UTF_8);
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        for (var filter : FILTERS) {
            sound(api.get("/api/v1/cases?" + filter + "=" + encoded));
        }
        sound(api.get("/api/v1/cases?" + encoded));
        sound(api.get("/api/v1/statistics?" + encoded + "=" + encoded + "&sex=" + encoded));
        for (var place : List.of("cases", "situations", "code-lists", "collections")) {
            sound(api.get("/api/v1/" + place + "/" + encoded));
            sound(api.get("/api/v1/" + place + "/" + encoded + "/statistics"));
        }
        sound(api.get("/api/v1/cases/" + encoded + "/sections/profile"));
    }

    @FuzzTest(maxDuration = "30s")
    void anyHeaderIsUnderstoodOrRefused(byte[] bytes) {
        var api = api();
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", "");
        var path = api.post("/api/v1/cases", Samples.SMALL).header("Location").orElseThrow();
        for (var header : List.of("If-None-Match", "Accept", "Accept-Language", "Authorization", "Amparo-Purpose")) {
            sound(api.with(header, text).get(path));
            sound(api.with(header, text).get(path + "/identity"));
        }
        for (var header : List.of("If-Match", "Idempotency-Key", "Content-Type")) {
            sound(api.with(header, text).put(path + "/sections/profile", "{}"));
            sound(api.with(header, text).post("/api/v1/cases", Samples.SMALL));
        }
    }

    private ApiClient api() {
        return ApiClient.of(port, users.bearer(Role.CASE_WORKER));
    }

    private static void sound(Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError("answered " + answer.text());
        }
        if (answer.text().contains("HTTP Status 400")) {
            return; // what Tomcat takes for no address at all, it answers itself
        }
        if (answer.status() >= 400
                && answer.header("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isEmpty()) {
            throw new AssertionError("no problem: " + answer.status() + " " + answer.text());
        }
    }
}
