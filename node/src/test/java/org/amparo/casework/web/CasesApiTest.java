package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class CasesApiTest {
    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    AuditLog audit;

    private Viewer viewer;
    private ApiClient api;

    @BeforeEach
    void signIn() {
        viewer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(viewer));
    }

    @Test
    void aRegisteredCaseReadsBackAsTheRegistrationWasAnswered() {
        var made = api.post(CASES, Samples.FULL);

        assertThat(made.status()).isEqualTo(201);
        var read = api.get(made.header("Location").orElseThrow());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).isEqualTo(made.text());
        assertThat(read.etag()).isEqualTo(made.etag());
    }

    @Test
    void whatWasSentIsAnsweredInTheSameWords() {
        var sent = JsonMapper.shared().readTree(Samples.FULL);
        var answered = api.post(CASES, Samples.FULL).json();

        for (var section : List.of("overview", "trafficking", "events", "perpetrators", "referrals", "local")) {
            assertThat(JsonDifference.between(sent.get(section), answered.get(section)))
                    .as(section)
                    .allMatch(path -> path.startsWith("[1].coordinates"));
        }
        assertThat(JsonDifference.between(sent.get("profile"), answered.get("profile")))
                .containsExactly("ageBand");
        assertThat(answered.at("/profile/ageBand").asString()).isEqualTo("21_23");
    }

    @Test
    void whatIsNotSentWasNotAsked() {
        var answered = api.post(CASES, Samples.SMALL).json();

        assertThat(answered.at("/profile/sex").asString()).isEqualTo("not_asked");
        assertThat(answered.at("/profile/nationalities/0").asString()).isEqualTo("not_asked");
        assertThat(answered.at("/overview/status").asString()).isEqualTo("active");
        assertThat(answered.at("/overview/owner").isMissingNode()).isTrue();
    }

    @Test
    void noAnswerAboutACaseSaysWhoThePersonIs() {
        var made = api.post(CASES, Samples.FULL);
        var path = made.header("Location").orElseThrow();

        for (var answer :
                List.of(made, api.get(path), api.get(path + "/history"), api.get(CASES), api.get("/api/v1/queue"))) {
            assertThat(answer.text()).doesNotContain("Albaluz", "Inventada", "X0000000", "alba@example.org");
        }
    }

    @Test
    void aCaseThatHasNotChangedIsNotSentAgainAndTheLookIsWrittenDown() {
        var made = api.post(CASES, Samples.SMALL);
        var path = made.header("Location").orElseThrow();
        var id = id(made);
        var before = audit.ofCase(id, Optional.empty(), 200);

        var answer = api.with("If-None-Match", made.etag()).get(path);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.etag()).isEqualTo(made.etag());
        assertThat(audit.ofCase(id, Optional.empty(), 200)).hasSize(before.size() + 1);
    }

    @Test
    void theTagOfACaseIsAnotherAfterANoteAndInAnotherLanguage() {
        var made = api.post(CASES, Samples.SMALL);
        var path = made.header("Location").orElseThrow();

        assertThat(api.with("Accept-Language", "fr").get(path).etag()).isNotEqualTo(made.etag());
        api.post(path + "/notes", "{\"text\": \"Llamó su hermana.\"}");
        assertThat(api.with("If-None-Match", made.etag()).get(path).status()).isEqualTo(200);
    }

    @Test
    void theSameKeyAndRequestMakeOneCase() {
        var keyed = api.with("Idempotency-Key", "una-clave-1");
        var first = keyed.post(CASES, Samples.FULL);
        var second = keyed.post(CASES, Samples.FULL);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(api.get(CASES).json().get("cases").size()).isEqualTo(1);
    }

    @Test
    void theSameKeyAtTheSameMomentMakesOneCase() throws Exception {
        var keyed = api.with("Idempotency-Key", "al-mismo-tiempo");
        Callable<Answer> ask = () -> keyed.post(CASES, Samples.FULL);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(List.of(ask, ask, ask, ask));
            var statuses = new ArrayList<Integer>();
            var bodies = new HashSet<String>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
                bodies.add(answer.get().text());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
            assertThat(bodies).hasSize(1);
        }
        assertThat(api.get(CASES).json().get("cases").size()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        var keyed = api.with("Idempotency-Key", "k");
        keyed.post(CASES, Samples.SMALL);

        var answer = keyed.post(CASES, Samples.FULL);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("key_reused");
    }

    @Test
    void keysBelongToAUser() {
        api.with("Idempotency-Key", "k").post(CASES, Samples.SMALL);
        var other = ApiClient.of(port, users.bearer(Role.CASE_WORKER));

        assertThat(other.with("Idempotency-Key", "k").post(CASES, Samples.FULL).status())
                .isEqualTo(201);
    }

    @Test
    void pagesVisitEveryCaseOnceWhileOthersAreRegistered() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            expected.add(register("2026-0" + (1 + i % 3) + "-1" + i % 10));
        }
        var visited = new ArrayList<String>();
        var path = Optional.of(CASES + "?limit=4&from=2026-01-01");
        while (path.isPresent()) {
            var page = api.get(path.get());
            page.json()
                    .get("cases")
                    .forEach(one -> visited.add(one.get("number").asString()));
            path = page.header("Link").map(link -> link.substring(1, link.indexOf('>')));
            assertThat(page.json().has("next")).isEqualTo(path.isPresent());
            register("2026-02-15");
            register("2026-03-30");
        }
        assertThat(visited).doesNotHaveDuplicates().containsAll(expected);
    }

    @Test
    void filtersNarrowTheList() {
        api.post(CASES, Samples.SMALL);
        var full = api.post(CASES, Samples.FULL).json().get("number").asString();

        for (var filter : List.of(
                "number=" + full,
                "status=closed",
                "exploitation=forced_labour",
                "sex=female",
                "ageBand=21_23",
                "nationality=CO",
                "subdivision=UY-MO",
                "from=2026-03-14&to=2026-03-14&sex=female",
                "owner=marta.quispe",
                "institution=" + viewer.institution().value() + "&sex=female")) {
            var found = api.get(CASES + "?" + filter).json().get("cases");
            assertThat(found.size()).as(filter).isEqualTo(1);
            assertThat(found.get(0).get("number").asString()).as(filter).isEqualTo(full);
        }
        assertThat(api.get(CASES + "?to=2026-03-13").json().get("cases").size()).isZero();
    }

    @Test
    void aMisspeltFilterIsRefused() {
        var answer = api.get(CASES + "?natonality=UY&status=abierto&limit=0&cursor=x&sex=female&sex=male");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .containsExactlyInAnyOrder(
                        "natonality unknown_field",
                        "status not_in_list",
                        "limit out_of_range",
                        "cursor not_in_list",
                        "sex too_many");
    }

    @Test
    void whatIsNotYoursIsWhatDoesNotExist() {
        var path = api.post(CASES, Samples.SMALL).header("Location").orElseThrow();
        var stranger = ApiClient.of(port, users.bearer(Role.PROSECUTOR));

        for (var part : List.of("", "/history", "/sections/profile", "/identity")) {
            var asking = stranger.with("Amparo-Purpose", "assistance");
            assertThat(normal(asking.get(path + part)))
                    .isEqualTo(normal(asking.get("/api/v1/cases/VA-2026-999999-0" + part)))
                    .startsWith("404");
        }
        assertThat(normal(stranger.post(path + "/notes", "{\"text\": \"x\"}")))
                .isEqualTo(normal(stranger.post(CASES + "/VA-2026-999999-0/notes", "{\"text\": \"x\"}")))
                .startsWith("404");
        assertThat(normal(stranger.with("If-Match", "\"1\"").put(path + "/sections/profile", "{}")))
                .isEqualTo(normal(
                        stranger.with("If-Match", "\"1\"").put(CASES + "/VA-2026-999999-0/sections/profile", "{}")))
                .startsWith("404");
    }

    @Test
    void whoDoesNotWorkOnCasesReadsNone() {
        var path = api.post(CASES, Samples.SMALL).header("Location").orElseThrow();
        for (var role : List.of(Role.ADMINISTRATOR, Role.ANALYST, Role.CUSTODIAN, Role.FOCAL_POINT)) {
            var other = ApiClient.of(port, users.bearer(users.user(viewer.institution(), role)));
            for (var answer : List.of(
                    other.get(path), other.get(CASES), other.get("/api/v1/queue"), other.post(CASES, Samples.SMALL))) {
                assertThat(answer.status()).as(role.code()).isEqualTo(403);
                assertThat(answer.header("Content-Type")).contains("application/problem+json");
            }
        }
    }

    @Test
    void nobodyIsAskedToSignIn() {
        var answer = ApiClient.nobody(port).get(CASES);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void notesParticipantsAndChangesAreTold() {
        var made = api.post(CASES, Samples.SMALL);
        var path = made.header("Location").orElseThrow();

        assertThat(api.post(path + "/notes", "{\"text\": \"Llamó su hermana.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(api.post(
                                path + "/participants",
                                "{\"role\": \"witness\", \"identity\": {\"firstName\": \"Testigo\"}}")
                        .status())
                .isEqualTo(201);
        api.with("If-Match", "\"1\"").put(path + "/sections/profile", "{\"sex\": \"female\"}");

        var view = api.get(path);
        assertThat(view.json().at("/notes/0/text").asString()).isEqualTo("Llamó su hermana.");
        assertThat(view.json().at("/notes/0/dataClass").asString()).isEqualTo("welfare");
        assertThat(api.post(path + "/notes", "{\"text\": \"Declaró.\", \"dataClass\": \"legal\"}")
                        .status())
                .isEqualTo(201);
        assertThat(api.get(path).json().at("/notes/1/dataClass").asString()).isEqualTo("legal");
        for (var odd : new String[] {"identity", "LEGAL", "todo"}) {
            assertThat(api.post(path + "/notes", "{\"text\": \"x\", \"dataClass\": \"" + odd + "\"}")
                            .json()
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("dataClass");
        }
        assertThat(view.json().at("/participants/0/role").asString()).isEqualTo("witness");
        assertThat(view.text()).doesNotContain("Testigo");
        var change = api.get(path + "/history").json().at("/changes/0");
        assertThat(change.get("section").asString()).isEqualTo("profile");
        assertThat(change.get("version").asInt()).isEqualTo(2);
        assertThat(change.at("/fields/0/field").asString()).isEqualTo("sex");
        assertThat(change.at("/fields/0/before").asString()).isEqualTo("not_asked");
        assertThat(change.at("/fields/0/after").asString()).isEqualTo("female");
    }

    @Test
    void theQueueShowsWhatNobodyOwns() {
        var number = api.post(CASES, Samples.SMALL).json().get("number").asString();

        var queue = api.get("/api/v1/queue").json();

        assertThat(queue.at("/unassigned/0/number").asString()).isEqualTo(number);
        assertThat(queue.get("mine").size()).isZero();
    }

    private String register(String day) {
        return api.post(CASES, Samples.SMALL.replace("2026-03-14", day))
                .json()
                .get("number")
                .asString();
    }

    private long id(Answer made) {
        var number = CaseNumber.parse(made.json().get("number").asString()).orElseThrow();
        return casework.view(viewer, number).orElseThrow().id().value();
    }

    /** Status, content type and body without the number of the incident. */
    private static String normal(Answer answer) {
        return answer.status() + " " + answer.header("Content-Type").orElse("") + " "
                + answer.text().replaceAll("\"incident\":\"[^\"]*\"", "");
    }
}
