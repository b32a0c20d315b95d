package org.amparo.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.web.InventedCases;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class DuplicatesApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SAME =
            "{\"answer\":\"same\",\"reason\":\"Misma cédula\",\"keep\":{\"second_name\":\"left\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    LookAgain look;

    @Autowired
    DSLContext db;

    private final HttpClient client = HttpClient.newHttpClient();
    private Viewer supervisor;
    private String path;

    @BeforeEach
    void aPair() throws Exception {
        supervisor = users.user(Role.SUPERVISOR);
        var officer = users.user(supervisor.institution(), Role.CASE_WORKER);
        for (String surname : new String[] {"Tupayachi Quio", "Tupallachi Quio"}) {
            var person = Identity.named(Optional.of("Melitona"), Optional.of(surname), PartialDate.parse("1994-10-02"));
            casework.register(officer, NewCase.of(InventedCases.sparse(4), Confidential.of(person)), Optional.empty());
        }
        look.lookAtAll();
        path = "/api/v1/duplicates/"
                + json(get(supervisor, "/api/v1/duplicates")).at("/pairs/0/id").asLong();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private HttpRequest.Builder to(Viewer viewer, String where) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + where))
                .header("Authorization", "Bearer " + users.bearer(viewer));
    }

    private HttpResponse<String> get(Viewer viewer, String where) throws Exception {
        return client.send(to(viewer, where).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Viewer viewer, String where, String tag, String body) throws Exception {
        var request =
                to(viewer, where).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Each answer has a number of its own, by which it is found in the log. */
    private static String withoutIncident(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"incident\":\"[^\"]+\"", "");
    }

    @Test
    void aPairIsTakenDecidedAndPartedByItsVersion() throws Exception {
        var read = get(supervisor, path);
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(read.body()).contains("\"state\":\"open\"", "surname").doesNotContain("Melitona", "Tupa");

        assertThat(post(supervisor, path + "/decision", "\"1\"", SAME).statusCode())
                .as("not claimed")
                .isEqualTo(412);
        json(post(supervisor, path + "/claim", "", ""));
        assertThat(post(supervisor, path + "/decision", "", SAME).statusCode()).isEqualTo(428);
        assertThat(post(supervisor, path + "/decision", "\"7\"", SAME).statusCode())
                .isEqualTo(412);
        var unchosen = post(supervisor, path + "/decision", "\"1\"", "{\"answer\":\"same\",\"reason\":\"Sí\"}");
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body()).contains("keep.second_name");
        assertThat(post(supervisor, path + "/decision", "\"1\"", "{\"answer\":\"perhaps\"}")
                        .statusCode())
                .isEqualTo(422);

        var decided = post(supervisor, path + "/decision", "\"1\"", SAME);
        assertThat(json(decided).at("/state").asString()).isEqualTo("same");
        assertThat(decided.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(get(supervisor, "/api/v1/duplicates")).at("/pairs").isEmpty())
                .isTrue();

        assertThat(post(supervisor, path + "/part", "\"1\"", "{\"reason\":\"Son dos\"}")
                        .statusCode())
                .isEqualTo(412);
        var parted = post(supervisor, path + "/part", "\"2\"", "{\"reason\":\"Son dos\"}");
        assertThat(json(parted).at("/state").asString()).isEqualTo("different");
    }

    @Test
    void ofTwoReviewersTheSecondIsToldThatTheFirstHasIt() throws Exception {
        var other = users.user(supervisor.institution(), Role.SUPERVISOR);
        json(post(supervisor, path + "/claim", "", ""));

        assertThat(post(other, path + "/claim", "", "").statusCode()).isEqualTo(409);
        assertThat(post(other, path + "/decision", "\"1\"", SAME).statusCode()).isEqualTo(412);
        assertThat(json(post(supervisor, path + "/claim", "", ""))
                        .at("/mayMerge")
                        .asBoolean())
                .as("whoever has it may go on")
                .isTrue();
    }

    @Test
    void aCuriousColleagueFindsNothingAndLeavesATrace() throws Exception {
        var stranger = users.user(Role.SUPERVISOR);
        var officer = users.user(supervisor.institution(), Role.CASE_WORKER);

        var theirs = get(stranger, path);
        var nobodys = get(stranger, "/api/v1/duplicates/999999999");
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(withoutIncident(theirs)).isEqualTo(withoutIncident(nobodys));
        assertThat(post(stranger, path + "/claim", "", "").statusCode()).isEqualTo(404);
        assertThat(get(officer, path).statusCode()).as("no supervisor").isEqualTo(403);
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where actor = ? and outcome = 'denied' and subject like 'pair:%'",
                        stranger.actor()))
                .isEqualTo(2L);
    }
}
