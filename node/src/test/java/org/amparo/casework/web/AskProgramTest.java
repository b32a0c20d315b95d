package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.HiddenMatches;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class AskProgramTest {
    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    HiddenMatches matches;

    private Viewer officer;
    private ApiClient api;
    private String known;
    private String name;

    @BeforeEach
    void aCase() {
        officer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(officer));
        name = "\"identity\": {\"firstName\": \"Eufrasia\", \"secondName\": \"Llanquipacha Tumiri\"}";
        known = registered(api.post(CASES, body(name)));
    }

    private static String body(String more) {
        return "{\"overview\": {\"registeredOn\": \"2026-03-14\"}, " + more + "}";
    }

    private static String registered(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("number").asString();
    }

    @Test
    void whoAsksIsToldWhomOfTheOwnCasesTheNewcomerMayBeAndNothingIsWritten() {
        var asked = api.post(CASES, body(name + ", \"differentFrom\": []"));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.json().path("code").asString()).isEqualTo("lookalikes");
        var found = asked.json().path("lookalikes");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("number").asString()).isEqualTo(known);
        assertThat(found.get(0).path("field").asString()).isEqualTo("identity");
        assertThat(asked.text()).doesNotContain("Eufrasia", "Llanquipacha");
        assertThat(api.get(CASES).json().path("cases").size()).isEqualTo(1);

        registered(api.post(CASES, body(name + ", \"differentFrom\": [\"" + known + "\"]")));
    }

    @Test
    void aRepeatedRequestIsNotAskedAboutTheCaseThatItMade() {
        var body = body(name + ", \"differentFrom\": [\"" + known + "\"]");
        var keyed = api.with("Idempotency-Key", "k-" + known);
        var number = registered(keyed.post(CASES, body));

        var again = keyed.post(CASES, body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("number").asString()).isEqualTo(number);
    }

    @Test
    void whomOthersKnowIsAnsweredAsNobodyIs() {
        var stranger = users.user(Role.CASE_WORKER);
        var theirs = ApiClient.of(port, users.bearer(stranger));

        registered(theirs.post(CASES, body(name + ", \"differentFrom\": []")));

        assertThat(matches.open(users.user(officer.institution(), Role.CUSTODIAN), Optional.empty(), 9))
                .singleElement()
                .satisfies(match -> assertThat(match.searcher()).isEqualTo(stranger.user()));
    }

    @Test
    void personsFoundTogetherAreAskedAboutEachAndAllOrNobodyIsRegistered() {
        var nobody =
                body("\"identity\": {\"firstName\": \"Xyrvana\", \"secondName\": \"Qwertz\"}, \"differentFrom\": []");
        var somebody = body(name + ", \"differentFrom\": []");
        var batch = "{\"situation\": {\"kind\": \"farm\"}, \"persons\": [%s, %s]}".formatted(nobody, somebody);

        var asked = api.post("/api/v1/situations", batch);

        assertThat(asked.status()).as(asked.text()).isEqualTo(409);
        assertThat(asked.json().path("lookalikes").get(0).path("field").asString())
                .isEqualTo("persons[1].identity");
        assertThat(api.get(CASES).json().path("cases").size()).isEqualTo(1);
        var more = api.post(
                "/api/v1/situations", batch.replace("\"differentFrom\": []", "\"differentFrom\": [\"" + known + "\"]"));
        assertThat(more.status()).as(more.text()).isEqualTo(201);
    }

    @Test
    void furtherPersonsOfACaseAreAskedAboutToo() {
        var witness = "{\"role\": \"witness\", " + name + ", \"differentFrom\": []}";

        assertThat(api.post(CASES + "/" + known + "/participants", witness).status())
                .isEqualTo(409);
        assertThat(api.post(CASES + "/" + known + "/participants", witness.replace(", \"differentFrom\": []", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theFirstNoteHasTheClassThatIsSaid() {
        var told = api.post(CASES, body("\"notes\": [\"Citada por la fiscalía.\"], \"noteClass\": \"legal\""));
        var wrong = api.post(CASES, body("\"notes\": [\"x\"], \"noteClass\": \"identity\""));

        registered(told);
        assertThat(told.json().path("notes").get(0).path("dataClass").asString())
                .isEqualTo("legal");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").get(0).path("field").asString()).isEqualTo("noteClass");
    }
}
