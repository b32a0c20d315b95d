package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class SituationsApiTest {
    private static final String SITUATIONS = "/api/v1/situations";
    private static final String PERSON = "{\"overview\": {\"registeredOn\": \"2026-03-14\"}}";
    private static final String FLAWED = "{\"overview\": {\"registeredOn\": \"2999-01-01\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private ApiClient api;

    @BeforeEach
    void signIn() {
        api = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
    }

    @Test
    void personsFoundTogetherShareASituation() {
        var made = api.post(SITUATIONS, batch(PERSON, PERSON, PERSON));

        assertThat(made.status()).isEqualTo(201);
        var read = api.get(made.header("Location").orElseThrow()).json();
        assertThat(read.get("cases")).hasSize(3);
        assertThat(read.get("reference")).isEqualTo(made.json().get("reference"));
        assertThat(read.at("/situation/kind").asString()).isEqualTo("farm");
        assertThat(api.get(SITUATIONS).json().at("/situations/0/reference"))
                .isEqualTo(made.json().get("reference"));
        var one = api.get("/api/v1/cases/" + made.json().at("/cases/2").asString());
        assertThat(one.json().get("situation")).isEqualTo(made.json().get("reference"));
    }

    @Test
    void oneFlawAndNobodyIsRegistered() {
        var refused = api.post(SITUATIONS, batch(PERSON, FLAWED, PERSON, "{}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).contains("persons[3].overview.registeredOn");
        refused = api.post(SITUATIONS, batch(PERSON, FLAWED, PERSON));
        assertThat(fields(refused)).containsExactly("persons[1].overview.registeredOn");
        assertThat(fields(api.post(SITUATIONS, batch(PERSON).replace("farm", "castle"))))
                .containsExactly("situation.kind");
        assertThat(api.get("/api/v1/cases").json().get("cases")).isEmpty();
        assertThat(api.get(SITUATIONS).json().get("situations")).isEmpty();
    }

    @Test
    void aBatchHasOneToFiveHundredPersons() {
        assertThat(fields(api.post(SITUATIONS, batch()))).containsExactly("persons");
        assertThat(fields(api.post(SITUATIONS, "{\"situation\": {\"kind\": \"farm\"}}")))
                .containsExactly("persons");
        assertThat(fields(api.post(SITUATIONS, batch(many(501))))).containsExactly("persons");
        var made = api.post(SITUATIONS, batch(many(500)));
        assertThat(made.status()).isEqualTo(201);
        assertThat(new HashSet<>(made.json().get("cases").valueStream().toList()))
                .hasSize(500);
    }

    @Test
    void theSameKeyAtTheSameMomentMakesOneBatch() throws Exception {
        var keyed = api.with("Idempotency-Key", "una-redada");
        Callable<Answer> ask = () -> keyed.post(SITUATIONS, batch(PERSON, PERSON));
        var statuses = new ArrayList<Integer>();
        var bodies = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(List.of(ask, ask, ask))) {
                statuses.add(answer.get().status());
                bodies.add(answer.get().text());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200);
        assertThat(bodies).hasSize(1);
        assertThat(api.get("/api/v1/cases").json().get("cases")).hasSize(2);
        assertThat(keyed.post(SITUATIONS, batch(PERSON)).json().get("code").asString())
                .isEqualTo("key_reused");
        assertThat(keyed.post("/api/v1/cases", PERSON).json().get("code").asString())
                .isEqualTo("key_reused");
    }

    @Test
    void aRefusedBatchLeavesItsKeyFree() {
        var keyed = api.with("Idempotency-Key", "segundo-intento");
        assertThat(keyed.post(SITUATIONS, batch(FLAWED)).status()).isEqualTo(422);

        assertThat(keyed.post(SITUATIONS, batch(PERSON)).status()).isEqualTo(201);
    }

    @Test
    void furtherPersonsJoinASituationOfTheirInstitutionAlone() {
        var situation = api.post(SITUATIONS, batch(PERSON)).header("Location").orElseThrow();
        var more = "{\"persons\": [" + PERSON + "]}";

        assertThat(api.post(situation + "/cases", more).status()).isEqualTo(201);
        assertThat(api.get(situation).json().get("cases")).hasSize(2);
        assertThat(fields(api.post(
                        situation + "/cases",
                        more.replace("{\"overview\"", "{\"situation\": \"S-2026-000001\", \"overview\""))))
                .containsExactly("persons[0].situation");
        var stranger = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
        assertThat(stranger.post(situation + "/cases", more).status()).isEqualTo(404);
        assertThat(stranger.get(situation).status()).isEqualTo(404);
        assertThat(stranger.post(
                                "/api/v1/cases",
                                PERSON.replaceFirst(
                                        "\\{",
                                        "{\"situation\": \"" + situation.substring(situation.lastIndexOf('/') + 1)
                                                + "\", "))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("not_found");
    }

    private static String batch(String... persons) {
        return "{\"situation\": {\"kind\": \"farm\"}, \"persons\": [" + String.join(",", persons) + "]}";
    }

    private static String[] many(int persons) {
        return Collections.nCopies(persons, PERSON).toArray(String[]::new);
    }

    private static List<String> fields(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
