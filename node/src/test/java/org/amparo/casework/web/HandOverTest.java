package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.audit.AuditLog;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is handed to somebody else who works on cases at its institution. */
@NodeTest
class HandOverTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    AuditLog audit;

    private Viewer owner;
    private Viewer colleague;
    private Viewer supervisor;
    private ApiClient api;
    private String path;
    private String page;

    @BeforeEach
    void aCaseWithAnOwner() {
        owner = users.user(Role.CASE_WORKER);
        colleague = users.user(owner.institution(), Role.CASE_WORKER);
        supervisor = users.user(owner.institution(), Role.SUPERVISOR);
        api = ApiClient.of(port, users.bearer(owner));
        path = api.post("/api/v1/cases", Samples.SMALL).header("Location").orElseThrow();
        page = path.replace("/api/v1", "");
        assertThat(put(api, 1, owner.username()).status()).isEqualTo(200);
    }

    @Test
    void whoHasACaseHandsItOnAndTheNewOwnerFindsItInTheQueue() {
        var browser = new Browser(port).signIn(owner);
        assertThat(browser.get(page).body()).contains("Asignar a otra persona");
        assertThat(browser.get(page + "/owner").body())
                .contains("<option value=\"" + colleague.username() + "\"", supervisor.username())
                .doesNotContain("<option value=\"" + owner.username() + "\"");
        var looks = audit.ofCase(id(), Optional.empty(), 200).size();

        var answer = browser.post(page + "/owner", "version", "2", "owner", colleague.username());

        assertThat(location(answer)).isEqualTo(page);
        assertThat(browser.get(page).body()).contains("está ahora a cargo de");
        var theirs = new Browser(port).signIn(colleague);
        assertThat(theirs.get("/queue").body()).contains(page);
        assertThat(new Browser(port).signIn(owner).get("/queue").body()).doesNotContain("href=\"" + page + "\"");
        assertThat(theirs.get(page + "/history").body()).contains(owner.username(), colleague.username());
        assertThat(audit.ofCase(id(), Optional.empty(), 200)).hasSizeGreaterThan(looks);
    }

    @Test
    void aSupervisorHandsOverWhatSomebodyElseHasOrNobody() {
        var boss = ApiClient.of(port, users.bearer(supervisor));

        assertThat(put(boss, 2, colleague.username()).status()).isEqualTo(200);
        var without = boss.get(path + "/sections/overview");
        assertThat(boss.with("If-Match", without.etag())
                        .put(path + "/sections/overview", "{\"registeredOn\": \"2026-03-14\"}")
                        .status())
                .isEqualTo(200);
        assertThat(put(boss, 4, owner.username()).json().get("username").asString())
                .isEqualTo(owner.username());
        assertThat(boss.get(path + "/owner").json().get("username").asString()).isEqualTo(owner.username());
        assertThat(boss.get("/api/v1/queue").json().at("/counts/mine").asInt()).isZero();
    }

    @Test
    void whoNeitherHasTheCaseNorSupervisesHandsItToNobody() {
        var other = ApiClient.of(port, users.bearer(colleague));

        var refused = put(other, 2, colleague.username());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("not_responsible");
        assertThat(other.get(path + "/colleagues").json().get("colleagues").size())
                .isZero();
        var overview = other.with("If-Match", "\"2\"")
                .put(
                        path + "/sections/overview",
                        "{\"registeredOn\": \"2026-03-14\", \"owner\": \"%s\"}".formatted(colleague.username()));
        assertThat(overview.status()).isEqualTo(422);
        assertThat(overview.json().at("/errors/0/code").asString()).isEqualTo("not_yours");
        var browser = new Browser(port).signIn(colleague);
        assertThat(browser.get(page).body()).doesNotContain("Asignar a otra persona");
        assertThat(location(browser.get(page + "/owner"))).isEqualTo(page);
        browser.post(page + "/release");
        browser.post(page + "/owner", "version", "2", "owner", colleague.username());
        assertThat(owner()).contains(owner.username());
    }

    @Test
    void onlyWhoWorksOnCasesAtTheInstitutionReceivesOne() {
        var elsewhere = users.user(Role.CASE_WORKER);
        var analyst = users.user(owner.institution(), Role.ANALYST);
        var browser = new Browser(port).signIn(owner);

        for (var name : List.of(elsewhere.username(), analyst.username(), "nadie", "a\u0000b")) {
            var answer = put(api, 2, name.replace("\u0000", "\\u0000"));
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("username");
            assertThat(browser.post(page + "/owner", "version", "2", "owner", name)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(put(api, 2, "").json().at("/errors/0/code").asString()).isEqualTo("required");
        assertThat(api.get(path + "/colleagues").json().get("colleagues"))
                .extracting(one -> one.get("username").asString())
                .containsExactlyInAnyOrder(colleague.username(), supervisor.username());
        assertThat(owner()).contains(owner.username());
    }

    @Test
    void ofTwoWhoHandItOverAtOnceTheSecondIsToldWhoHasItNow() {
        put(ApiClient.of(port, users.bearer(supervisor)), 2, supervisor.username());

        var late = put(ApiClient.of(port, users.bearer(supervisor)), 2, colleague.username());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/content/username").asString()).isEqualTo(supervisor.username());
        assertThat(late.json().at("/submitted/content/username").asString()).isEqualTo(colleague.username());
        var shown = new Browser(port)
                .signIn(supervisor)
                .post(page + "/owner", "version", "2", "owner", colleague.username());
        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(shown.body())
                .contains("name=\"version\" value=\"3\"", "value=\"" + colleague.username() + "\" selected");
        assertThat(owner()).contains(supervisor.username());
    }

    @Test
    void aCaseOfAnotherInstitutionIsNotThere() {
        var stranger = ApiClient.of(port, users.bearer(Role.SUPERVISOR));
        for (var what : List.of("/owner", "/colleagues")) {
            assertThat(stranger.get(path + what).status()).isEqualTo(404);
        }
        assertThat(put(stranger, 2, colleague.username()).status()).isEqualTo(404);
        var browser = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        assertThat(browser.get(page + "/owner").statusCode()).isEqualTo(404);
        assertThat(browser.post(page + "/owner", "version", "2", "owner", colleague.username())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theQueueCountsWhatItDoesNotShow() {
        for (int i = 0; i < 27; i++) {
            api.post("/api/v1/cases", Samples.SMALL);
        }
        var queue = api.get("/api/v1/queue").json();
        assertThat(queue.get("unassigned").size()).isEqualTo(10);
        assertThat(queue.at("/counts/unassigned").asInt()).isEqualTo(27);
        assertThat(queue.at("/counts/mine").asInt()).isEqualTo(1);
        var browser = new Browser(port).signIn(owner);
        assertThat(browser.get("/queue").body())
                .containsPattern("Sin responsable\\D*27\\D")
                .contains("/cases?status=active&amp;unassigned=1");
        var list = browser.get("/cases?status=active&unassigned=1").body();
        assertThat(list).contains("27 casos", "Solo sin responsable").doesNotContain("href=\"" + page + "\"");
        assertThat(api.get("/api/v1/cases?unassigned=true").json().get("cases").size())
                .isEqualTo(27);
        assertThat(api.get("/api/v1/cases?unassigned=false").status()).isEqualTo(400);
    }

    private ApiClient.Answer put(ApiClient client, int version, String username) {
        return client.with("If-Match", "\"" + version + "\"")
                .put(path + "/owner", "{\"username\": \"%s\"}".formatted(username));
    }

    private Optional<String> owner() {
        return casework.view(supervisor, number())
                .orElseThrow()
                .content()
                .overview()
                .owner();
    }

    private long id() {
        return casework.view(supervisor, number()).orElseThrow().id().value();
    }

    private CaseNumber number() {
        return CaseNumber.parse(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
    }
}
