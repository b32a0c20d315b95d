package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class SectionsApiTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private ApiClient api;
    private String path;

    @BeforeEach
    void registerACase() {
        api = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
        path = api.post("/api/v1/cases", Samples.FULL).header("Location").orElseThrow();
    }

    @Test
    void theSecondOfTwoEditorsIsShownBothVersionsAndNothingIsLost() {
        var section = path + "/sections/profile";
        var read = api.get(section);
        var mine = api.with("If-Match", read.etag()).put(section, "{\"sex\": \"male\", \"dependants\": 1}");
        var theirs = api.with("If-Match", read.etag()).put(section, "{\"sex\": \"female\", \"dependants\": 1}");

        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.etag()).isEqualTo("\"2\"");
        assertThat(theirs.status()).isEqualTo(412);
        assertThat(theirs.etag()).isEqualTo("\"2\"");
        var conflict = theirs.json();
        assertThat(conflict.get("code").asString()).isEqualTo("version_conflict");
        assertThat(conflict.at("/current/version").asInt()).isEqualTo(2);
        assertThat(conflict.at("/current/content")).isEqualTo(mine.json());
        assertThat(conflict.at("/submitted/basedOn").asInt()).isEqualTo(1);
        assertThat(conflict.at("/submitted/content/sex").asString()).isEqualTo("female");
        assertThat(conflict.get("differing"))
                .hasSize(1)
                .first()
                .extracting(field -> field.asString())
                .isEqualTo("sex");
        assertThat(api.get(section).json()).isEqualTo(mine.json());

        var decided = api.with("If-Match", theirs.etag()).put(section, "{\"sex\": \"female\"}");
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.etag()).isEqualTo("\"3\"");
    }

    @Test
    void whoeverChangesSaysWhichVersion() {
        var section = path + "/sections/profile";

        assertThat(api.put(section, "{}").status()).isEqualTo(428);
        assertThat(api.with("If-Match", "*").put(section, "{}").status()).isEqualTo(428);
        assertThat(api.with("If-Match", "1").put(section, "{}").status()).isEqualTo(428);
        assertThat(api.with("If-Match", "W/\"1\"").put(section, "{}").status()).isEqualTo(412);
        assertThat(api.with("If-Match", "\"siete\"").put(section, "{}").status())
                .isEqualTo(412);
        assertThat(api.get(section).etag()).isEqualTo("\"1\"");
    }

    @Test
    void everySectionIsReadAndReplacedAsItStandsInTheCase() {
        var whole = api.get(path).json();
        var replacements = Map.of(
                "overview",
                        "{\"registeredOn\": \"2026-03-14\", \"status\": \"follow_up\", \"owner\": \"marta.quispe\"}",
                "profile", "{\"sex\": \"male\"}",
                "trafficking", "{\"exploitation\": [\"servitude\"]}",
                "events", "[{\"stage\": \"transit\", \"began\": \"2020\"}]",
                "perpetrators", "[]",
                "referrals", "[{\"direction\": \"incoming\"}]",
                "local", "{}");
        replacements.forEach((name, json) -> {
            var section = path + "/sections/" + name;
            var read = api.get(section);
            assertThat(read.json()).as(name).isEqualTo(whole.get(name));
            assertThat(api.with("If-None-Match", read.etag()).get(section).status())
                    .as(name)
                    .isEqualTo(304);
            var changed = api.with("If-Match", read.etag()).put(section, json);
            assertThat(changed.status()).as(name).isEqualTo(200);
            assertThat(api.get(path).json().get(name)).as(name).isEqualTo(changed.json());
            assertThat(api.get(path).json().at("/versions/" + name).asInt())
                    .as(name)
                    .isEqualTo(name.equals("local") ? 1 : 2);
        });
        assertThat(api.get(path + "/history").json().get("changes").size()).isEqualTo(6);
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        var section = path + "/sections/events";
        var read = api.get(section);

        var answer = api.with("If-Match", read.etag()).put(section, read.text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo(read.etag());
    }

    @Test
    void flawsOfASectionAreNamedFromItsOwnRoot() {
        var events = api.with("If-Match", "\"1\"")
                .put(
                        path + "/sections/events",
                        "[{\"stage\": \"transit\"}, {\"stage\": \"transit\", \"place\": {\"country\": \"ZZ\"},"
                                + " \"began\": \"2020\", \"ended\": \"2019\"}]");
        assertThat(events.status()).isEqualTo(422);
        assertThat(events.json().get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("[1].ended", "[1].place.country");

        var overview = api.with("If-Match", "\"1\"").put(path + "/sections/overview", "{\"status\": \"closed\"}");
        assertThat(overview.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .containsExactly("registeredOn required");
    }

    @Test
    void aSectionThatDoesNotExistIsNotThere() {
        assertThat(api.get(path + "/sections/identity").status()).isEqualTo(404);
    }

    @Test
    void whatTheHistoryTellsIsWrittenAsTheSectionsAre() {
        var changed = api.with("If-Match", "\"1\"")
                .put(path + "/sections/events", "[{\"stage\": \"recruitment\", \"began\": \"2018-04\"}]");

        var change = api.get(path + "/history").json().at("/changes/0/fields/0");

        assertThat(change.get("field").asString()).isEqualTo("events");
        assertThat(change.get("after")).isEqualTo(changed.json());
        assertThat(change.get("before").size()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(Samples.FULL).at("/events/0")).isEqualTo(change.at("/before/0"));
    }
}
