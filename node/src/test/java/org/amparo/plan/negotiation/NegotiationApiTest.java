package org.amparo.plan.negotiation;

import static org.amparo.plan.rows.tables.MemberState.MEMBER_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.plan.text.AkomaNtosoTest;
import org.amparo.plan.text.RealPlan;
import org.amparo.plan.text.TextLanguage;
import org.amparo.plan.text.TextLanguageTest;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A negotiation by programs: two States and the Secretariat, from the draft to a sealed version. */
@NodeTest(own = true)
class NegotiationApiTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    PlanActors actors;

    @Autowired
    TestUsers users;

    @Autowired
    Versions versions;

    @Autowired
    OpenVersion open;

    @Autowired
    DSLContext db;

    private String secretariat;
    private String colombia;
    private String chile;
    private String observer;
    private String path;

    @BeforeEach
    void aDraft() {
        Viewer keeper = actors.official("US", Role.SECRETARIAT);
        secretariat = users.bearer(keeper);
        colombia = users.bearer(actors.official("CO", Role.FOCAL_POINT));
        chile = users.bearer(actors.official("CL", Role.FOCAL_POINT));
        observer = users.bearer(actors.official("US", Role.OBSERVER));
        for (String state : new String[] {"CO", "CL"}) {
            db.insertInto(MEMBER_STATE)
                    .set(MEMBER_STATE.COUNTRY, state)
                    .set(MEMBER_STATE.SINCE, LocalDate.of(1948, 4, 30))
                    .onConflictDoNothing()
                    .execute();
        }
        var source = new java.util.ArrayList<>(RealPlan.source().lines().toList());
        source.add(String.valueOf(System.nanoTime()));
        int version = open.from(keeper, "Borrador", RealPlan.read(), source, TextLanguage.SPANISH)
                .orElseThrow();
        path = "/api/v1/plan/text/versions/" + version;
    }

    @Test
    void aDraftIsNegotiatedClosedVerifiedAndDownloaded() throws Exception {
        String base = paragraph("opened", "directive-72").path("base").asString();
        JsonNode mine = json(post(colombia, "/proposals", proposal(base, "delete", "vulnerabilidad", "")), 201);
        long id = mine.path("id").asLong();
        assertThat(mine.path("states").toString()).isEqualTo("[\"CO\"]");
        assertThat(code(post(colombia, "/proposals", proposal("0".repeat(64), "delete", "vulnerabilidad", ""))))
                .isEqualTo("base");
        assertThat(code(post(colombia, "/proposals", proposal(base, "delete", "no figura", ""))))
                .isEqualTo("change");
        json(post(chile, "/proposals", proposal(base, "alternative", "", "Otro texto.")), 201);
        assertThat(post(chile, "/proposals/" + id + "/sponsors", "").statusCode())
                .isEqualTo(204);
        assertThat(code(post(chile, "/proposals/" + id + "/sponsors", ""))).isEqualTo("step");
        assertThat(post(chile, "/proposals/" + id + "/withdrawal", "").statusCode())
                .isEqualTo(404);
        assertThat(get(colombia, "/proposals/" + id).path("states").toString()).isEqualTo("[\"CO\",\"CL\"]");
        assertThat(get(colombia, "/collisions").path("collisions").toString()).contains("\"other\":" + id);
        remark(colombia, "reservation", 204);
        remark(secretariat, "comment", 204);
        remark(secretariat, "reservation", 422);
        assertThat(get(chile, "/remarks").path("remarks").size()).isEqualTo(2);

        long canadas = canadas();
        String both = "\"proposals\":[" + id + "," + canadas + "]";
        assertThat(json(post(secretariat, "/decisions", "{\"step\":\"agree\"," + both + "}"), 201)
                        .path("proposals")
                        .asInt())
                .isEqualTo(2);
        assertThat(code(post(secretariat, "/decisions", "{\"step\":\"adopt\"," + both + "}")))
                .isEqualTo("collide");
        json(post(secretariat, "/decisions/undo", ""), 200);
        assertThat(get(colombia, "/proposals/" + id).path("status").asString()).isEqualTo("bracketed");
        json(post(secretariat, "/decisions", "{\"step\":\"agree\",\"proposals\":[" + canadas + "]}"), 201);
        json(post(secretariat, "/decisions", "{\"step\":\"adopt\",\"proposals\":[" + canadas + "]}"), 201);
        assertThat(paragraph("clean", "directive-72").path("text").asString()).contains("mayor riesgo");
        assertThat(paragraph("CO", "directive-72").path("text").asString()).contains("mayor riesgo");
        assertThat(paragraph("live", "directive-21bis")).isNotNull();
        assertThat(get(secretariat, "/decisions").path("decisions").size()).isEqualTo(4);

        settleAndReopen();
        int session = json(
                        post(
                                secretariat,
                                "/sessions",
                                "{\"name\":\"Primera\",\"firstDay\":\"2026-01-05\",\"lastDay\":\"2199-01-09\"}"),
                        201)
                .path("id")
                .asInt();
        assertThat(paragraph("session-" + session, "directive-72").path("text").asString())
                .contains("mayor riesgo");

        assertThat(status(observer, "")).isEqualTo(404);
        JsonNode closed =
                json(post(secretariat, "/close", "{\"nextTitle\":\"Segunda\",\"numbers\":\"renumber\"}"), 201);
        int next = closed.path("next").path("id").asInt();
        assertThat(status(observer, "")).isEqualTo(200);
        assertThat(get(observer, "/seal").path("verdict").asString()).isEqualTo("whole");
        String sealed = send(observer, "GET", path + "/sealed", "").body();
        assertThat(TextParagraph.sha256(sealed))
                .isEqualTo(get(observer, "/seal").path("sha256").asString());
        assertThat(JSON.readTree(sealed).path("proposals").valueStream())
                .anyMatch(one -> one.path("id").asLong() == id
                        && one.path("status").asString().equals("bracketed"));
        String xml = send(observer, "GET", path + "/akoma-ntoso", "").body();
        AkomaNtosoTest.validate(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(xml)
                .contains("proposal=\"" + id + "\"", ">Otro texto.<", "Con reserva de Colombia")
                .contains("<ins eId=", "operation=\"alternative\"");
        assertThat(send(observer, "GET", path + "/pdf?language=en", "").body()).startsWith("%PDF");
        assertThat(status(observer, "/pdf?language=xx")).isEqualTo(404);
        JsonNode differences = get(secretariat, "/comparison?reading=opened&other=clean&with=" + next)
                .path("differences");
        assertThat(differences.valueStream())
                .anyMatch(one -> one.path("paragraph").asString().equals("directive-72"));
        assertThat(get(secretariat, "/comparison?with=" + next)
                        .path("differences")
                        .size())
                .isZero();
        assertThat(post(colombia, "/proposals", proposal(base, "delete", "vulnerabilidad", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextInAnyOfTheFourLanguagesIsTakenInByProgram() {
        String draft = TextLanguageTest.source("fr") + "\n" + System.nanoTime() + ".\n";
        String in = "/api/v1/plan/text/versions?title=Projet&language=";
        JsonNode opened = json(text(secretariat, in + "fr", draft), 201);
        assertThat(opened.path("language").asString()).isEqualTo("fr");
        JsonNode read = json(
                send(
                        secretariat,
                        "GET",
                        "/api/v1/plan/text/versions/" + opened.path("id").asInt() + "?reading=live",
                        ""),
                200);
        assertThat(read.path("paragraphs").toString()).contains("Tenir un registre et le publier chaque année", "2bis");
        assertThat(code(text(secretariat, in + "fr", draft))).isEqualTo("text");
        assertThat(code(text(secretariat, in + "es", draft + "x"))).isEqualTo("text");
        assertThat(code(text(secretariat, in + "xx", draft + "y"))).isEqualTo("text");
        assertThat(code(text(secretariat, in + "fr", ""))).isEqualTo("text");
        assertThat(text(secretariat, in + "fr", "x".repeat((5 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(text(colombia, in + "fr", draft + "z").statusCode()).isEqualTo(403);
        json(
                send(
                        secretariat,
                        "POST",
                        "/api/v1/plan/text/versions/" + opened.path("id").asInt() + "/close",
                        "{\"nextTitle\":\"Deuxième\",\"numbers\":\"keep\"}"),
                201);
        String closed = "/api/v1/plan/text/versions/" + opened.path("id").asInt();
        assertThat(json(send(secretariat, "GET", closed + "/seal", ""), 200)
                        .path("verdict")
                        .asString())
                .isEqualTo("whole");
        assertThat(send(secretariat, "GET", closed + "/akoma-ntoso", "").body())
                .contains("<FRBRlanguage language=\"fr\"");
    }

    /** Rights over HTTP, as the policy reads: what is not one's own deed is 403 by role and 404 by version. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            deed                       | secretariat | member | observer
            GET                        | 200         | 200    | 404
            GET /proposals             | 200         | 200    | 404
            GET /remarks               | 200         | 200    | 404
            GET /doubts                | 200         | 200    | 404
            GET /decisions             | 200         | 200    | 404
            GET /seal                  | 404         | 404    | 404
            GET /sealed                | 404         | 404    | 404
            GET /akoma-ntoso           | 404         | 404    | 404
            GET /pdf                   | 404         | 404    | 404
            POST /proposals            | 403         | 422    | 403
            POST /remarks              | 422         | 422    | 403
            POST /decisions            | 422         | 403    | 403
            POST /decisions/undo       | 200         | 403    | 403
            POST /sessions             | 422         | 403    | 403
            POST /close                | 422         | 403    | 403
            """)
    void everybodyDoesTheirOwnAndNoMore(String deed, int keeper, int member, int watching) {
        assertThat(answer(secretariat, deed)).isEqualTo(keeper);
        assertThat(answer(colombia, deed)).isEqualTo(member);
        assertThat(answer(observer, deed)).isEqualTo(watching);
    }

    private int answer(String who, String deed) {
        String[] words = deed.split(" ");
        String address = path + (words.length > 1 ? words[1] : "");
        return send(who, words[0], address, words[0].equals("POST") ? "{}" : "").statusCode();
    }

    private void settleAndReopen() {
        JsonNode doubt = get(secretariat, "/doubts")
                .path("doubts")
                .valueStream()
                .filter(one -> one.path("words").asString().equals("para a"))
                .findFirst()
                .orElseThrow();
        String settlement = "/doubts/" + doubt.path("id").asLong() + "/settlement";
        String body = "{\"meaning\":\"replace\",\"oldWords\":\"para\",\"newWords\":\"a\",\"reason\":\"Acta\"}";
        assertThat(post(secretariat, settlement, body).statusCode()).isEqualTo(204);
        assertThat(code(post(secretariat, settlement, body))).isEqualTo("step");
        assertThat(post(secretariat, settlement + "/undo", "").statusCode()).isEqualTo(204);
        assertThat(post(colombia, settlement, body).statusCode()).isEqualTo(403);
    }

    private void remark(String who, String kind, int status) {
        String body = JSON.writeValueAsString(
                Map.of("paragraph", "directive-72", "kind", kind, "words", "Con reserva de Colombia"));
        assertThat(post(who, "/remarks", body).statusCode()).isEqualTo(status);
    }

    private long canadas() {
        return get(secretariat, "/proposals?paragraph=directive-72&status=bracketed")
                .path("proposals")
                .valueStream()
                .filter(one -> one.path("states").toString().contains("CA"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private JsonNode paragraph(String reading, String id) {
        return get(secretariat, "?reading=" + reading)
                .path("paragraphs")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id)
                        || one.path("number").asString().equals(id.replace("directive-", "")))
                .findFirst()
                .orElseThrow();
    }

    private static String proposal(String base, String operation, String old, String words) {
        return JSON.writeValueAsString(Map.of(
                "paragraph", "directive-72",
                "base", base,
                "operation", operation,
                "oldWords", old,
                "newWords", words,
                "reason", "Sobra",
                "language", "es"));
    }

    private int status(String who, String below) {
        return send(who, "GET", path + below, "").statusCode();
    }

    private JsonNode get(String who, String below) {
        return json(send(who, "GET", path + below, ""), 200);
    }

    private HttpResponse<String> post(String who, String below, String body) {
        return send(who, "POST", path + below, body);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer, 422).path("code").asString();
    }

    private HttpResponse<String> text(String who, String address, String text) {
        return send(who, "POST", address, text, "text/plain; charset=utf-8");
    }

    private HttpResponse<String> send(String who, String method, String address, String body) {
        return send(who, method, address, body, "application/json");
    }

    private HttpResponse<String> send(String who, String method, String address, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Bearer " + who)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
