package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class IdentityApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    DSLContext db;

    private Viewer officer;
    private ApiClient api;
    private String identity;

    @BeforeEach
    void aPersonIsRegistered() {
        officer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(officer));
        identity = api.post("/api/v1/cases", Samples.FULL).header("Location").orElseThrow() + "/identity";
    }

    @Test
    void whoOpensAnIdentitySaysWhatForAndTheLogKnowsIt() {
        for (var purpose : List.of("registration", "assistance", "protection", "investigation")) {
            long before = openings(purpose);

            var opened = api.with("Amparo-Purpose", purpose).get(identity);

            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.json().get("firstName").asString()).isEqualTo("Albaluz");
            assertThat(opened.json().at("/documents/0/number").asString()).isEqualTo("X0000000");
            assertThat(openings(purpose)).isEqualTo(before + 1);
        }
    }

    @Test
    void withoutAPurposeNothingIsOpenedAndNothingIsSaidOfThePerson() {
        for (var purpose : List.of("", "curiosity", "ASSISTANCE", "statistics", "assistance, protection")) {
            var refused = api.with("Amparo-Purpose", purpose).get(identity);

            assertThat(refused.status()).as(purpose).isEqualTo(400);
            assertThat(refused.json().get("code").asString()).isEqualTo("purpose_required");
            assertThat(refused.text()).doesNotContain("Albaluz");
        }
        assertThat(api.get(identity).status()).isEqualTo(400);
    }

    @Test
    void aPersonWhoHasNotChangedIsNotSentAgainAndTheLookIsWrittenDown() {
        var asking = api.with("Amparo-Purpose", "assistance");
        var tag = asking.get(identity).etag();
        long before = openings("assistance");

        var answer = asking.with("If-None-Match", tag).get(identity);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
        assertThat(openings("assistance")).isEqualTo(before + 1);
    }

    @Test
    void ofTwoWhoCorrectANameTheSecondWritesNothing() {
        var changed = api.with("If-Match", "\"1\"").put(identity, "{\"firstName\": \"Alba\"}");
        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.etag()).isEqualTo("\"2\"");

        var late = api.with("If-Match", "\"1\"").put(identity, "{\"firstName\": \"Luz\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.etag()).isEqualTo("\"2\"");
        assertThat(late.text()).doesNotContain("Alba", "Luz");
        var kept = api.with("Amparo-Purpose", "assistance").get(identity);
        assertThat(kept.json().get("firstName").asString()).isEqualTo("Alba");
        assertThat(kept.json().has("secondName")).as("PUT replaces the whole").isFalse();
    }

    @Test
    void aChangeSaysWhatItWasMadeFromAndWhatIsWrongIsNamed() {
        assertThat(api.put(identity, "{}").status()).isEqualTo(428);
        assertThat(api.with("If-Match", "*").put(identity, "{}").status()).isEqualTo(428);
        assertThat(api.with("If-Match", "\"invented\"").put(identity, "{}").status())
                .isEqualTo(412);
        var flawed = api.with("If-Match", "\"1\"")
                .put(
                        identity,
                        "{\"birthDate\": \"2999\", \"documents\": [{\"kind\": \"p\", \"number\": \"1\", \"country\": \"QQ\"}]}");
        assertThat(flawed.status()).isEqualTo(422);
        assertThat(flawed.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .containsExactlyInAnyOrder("birthDate in_the_future", "documents[0].country not_in_list");
    }

    private long openings(String purpose) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where action = 'open_identity' and actor = ?"
                                + " and lower(purpose) = ?",
                        officer.actor(),
                        purpose)
                .get(0, Long.class);
    }
}
