package org.amparo.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.amparo.access.InstitutionId;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class PermissionsApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LIST = "/api/v1/custody/duplicates";
    /** Of persons whom nobody is. */
    private static final long NOBODY = 9_000_000_000L;

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    LookAgain look;

    @Autowired
    PermitComparison permit;

    @Autowired
    RowTickets tickets;

    @Autowired
    DSLContext db;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // before each test
    private Viewer custodian;

    @SuppressWarnings("NullAway.Init") // before each test
    private Viewer supervisor;

    @SuppressWarnings("NullAway.Init") // before each test
    private InstitutionId other;

    @SuppressWarnings("NullAway.Init") // before each test
    private String number;

    private String first = "";
    private String born = "";

    /** @param first another one in each test, for those of the others are still there */
    private void aPairOfTwoInstitutions(String first, String born) {
        this.first = first;
        this.born = born;
        var institution = users.institution(Optional.empty());
        other = users.institution(Optional.empty());
        custodian = users.user(institution, Role.CUSTODIAN);
        supervisor = users.user(institution, Role.SUPERVISOR);
        number = register(institution, "Sacarías Ttupa");
        register(other, "Zacarías Tupa");
        look.lookAtAll();
    }

    private String register(InstitutionId by, String surname) {
        var person = Identity.named(Optional.of(first), Optional.of(surname), PartialDate.parse(born));
        var outcome = casework.register(
                users.user(by, Role.CASE_WORKER),
                NewCase.of(InventedCases.sparse(4), Confidential.of(person)),
                Optional.empty());
        return ((org.amparo.casework.RegisterOutcome.Registered) outcome)
                .view()
                .number()
                .value();
    }

    @AfterEach
    void close() {
        client.close();
        tickets.asProcess("test", () -> db.execute("delete from matching.likeness where left_person >= " + NOBODY));
    }

    private HttpRequest.Builder to(Viewer viewer, String where) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + where))
                .header("Authorization", "Bearer " + users.bearer(viewer));
    }

    private HttpResponse<String> get(Viewer viewer, String where) throws Exception {
        return client.send(to(viewer, where).build(), BodyHandlers.ofString());
    }

    private int decide(Viewer viewer, String path, String tag, String body) throws Exception {
        var request = to(viewer, path + "/decision")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private JsonNode pairs(Viewer viewer) throws Exception {
        var answer = get(viewer, LIST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(first, "Tupa");
        return JSON.readTree(answer.body()).path("pairs");
    }

    @Test
    void aCustodianDecidesByTheVersionThatWasSeenAndOnlyOnce() throws Exception {
        aPairOfTwoInstitutions("Apolonia", "1995-04-23");
        var pair = pairs(custodian).path(0);
        assertThat(pair.path("left").path("cases").toString()).isEqualTo("[\"" + number + "\"]");
        assertThat(pair.path("right").path("cases").isEmpty())
                .as("of others no number")
                .isTrue();
        assertThat(pair.path("right").path("institutions").size()).isEqualTo(1);
        var path = LIST + "/" + pair.path("id").asLong();
        var place = pair.path("probability").asString() + "-" + pair.path("id").asLong();
        assertThat(get(custodian, LIST + "?after=" + place).body())
                .as("the page after it")
                .isEqualTo("{\"pairs\":[]}");
        assertThat(get(custodian, LIST + "?after=1.0-0").body()).contains(number);
        var read = get(custodian, path);
        var tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"" + pair.path("version").asInt() + "\"");

        assertThat(decide(custodian, path, "", "{\"granted\": true}")).isEqualTo(428);
        assertThat(decide(custodian, path, "\"77\"", "{\"granted\": true}")).isEqualTo(412);
        assertThat(decide(custodian, path, tag, "{}")).isEqualTo(422);
        assertThat(decide(custodian, path, tag, "{\"granted\": true}")).isEqualTo(204);

        assertThat(decide(custodian, path, tag, "{\"granted\": false}"))
                .as("the first decision stands")
                .isEqualTo(404);
        assertThat(get(custodian, path).statusCode()).isEqualTo(404);
        assertThat(pairs(custodian).isEmpty()).isTrue();
        assertThat(pairs(users.user(other, Role.CUSTODIAN)).size())
                .as("the other side decides for itself")
                .isEqualTo(1);
    }

    @Test
    void othersFindNothingAndLeaveATrace() throws Exception {
        aPairOfTwoInstitutions("Domitila", "1981-11-02");
        var path = LIST + "/" + pairs(custodian).path(0).path("id").asLong();
        var stranger = users.user(Role.CUSTODIAN);

        assertThat(pairs(stranger).isEmpty()).isTrue();
        assertThat(get(stranger, path).statusCode()).isEqualTo(404);
        assertThat(decide(stranger, path, "\"1\"", "{\"granted\": true}")).isEqualTo(404);
        assertThat(get(supervisor, LIST).statusCode()).as("no custodian").isEqualTo(403);
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where actor = ? and outcome = 'denied' and subject like 'pair:%'",
                        stranger.actor()))
                .isEqualTo(2L);
    }

    @Test
    void aSupervisorAboveBothTakesThePairFromTheCustodians() throws Exception {
        aPairOfTwoInstitutions("Encarna", "2003-07-30");
        first = "Petronila";
        born = "1977-09-09";
        var above = users.institution(Optional.empty());
        var one = users.institution(Optional.of(above));
        register(one, "Sullca Wamán");
        register(users.institution(Optional.of(above)), "Zulca Guamán");
        look.lookAtAll();
        var theirs = users.user(one, Role.CUSTODIAN);
        assertThat(pairs(theirs).size()).isEqualTo(1);

        users.user(above, Role.SUPERVISOR);

        assertThat(pairs(theirs).isEmpty()).isTrue();
    }

    /** More than anybody looked at before: those of nobody are as probable as can be, and the true one is the last. */
    @Test
    void howeverManyPairsAreMoreProbableTheOwnOneIsFoundByTheIndex() throws Exception {
        aPairOfTwoInstitutions("Griselda", "1969-01-12");
        int many = 6_000;
        tickets.asProcess("test", () -> {
            db.execute(
                    "insert into matching.likeness (left_person, right_person, probability, fields, levels, bits, prior_bits)"
                            + " select {0} + n, {0} + n + 1, 1, '{}', '{}', '{}', 0 from generate_series(1, {1}) n",
                    org.jooq.impl.DSL.inline(NOBODY), org.jooq.impl.DSL.inline(many));
            return db.execute(
                    "insert into matching.side (likeness_id, person_id, institution_id, other_institution, doubt)"
                            + " select id, left_person, ?, ?, -1 from matching.likeness where left_person > ?",
                    custodian.institution().value(),
                    other.value(),
                    NOBODY);
        });

        assertThat(permit.open(custodian, Optional.empty()).pairs()).hasSize(1);

        var plan = tickets.asProcess("test", () -> {
            // Nobody has counted the rows that were just written: whether the index can be walked is what is asked.
            db.execute("set local enable_bitmapscan = off");
            return db.fetch(
                            "explain " + SideRows.FIRST,
                            new Integer[] {custodian.institution().value()},
                            -2.0,
                            0L,
                            new Integer[0],
                            200,
                            200)
                    .format(1_000);
        });
        assertThat(plan)
                .contains("using side_of_institution", "Index Cond: ((institution_id = institution.id) AND (ROW(doubt")
                .doesNotContain("Seq Scan")
                .containsOnlyOnce("Sort Key");
    }
}
