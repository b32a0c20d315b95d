package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Erasing somebody, and forbidding it, on the pages of custodians and by the API. */
@NodeTest
class ErasurePagesTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    private Viewer officer;
    private Viewer custodian;
    private String number;
    private Browser desk;

    @BeforeEach
    void aCaseWithAWitness() {
        officer = users.user(Role.CASE_WORKER);
        custodian = users.user(officer.institution(), Role.CUSTODIAN);
        number = invented.some(officer);
        desk = new Browser(port).signIn(custodian);
    }

    /** The pages of the persons, the one whom the case is about first. */
    private String person(int place) {
        desk.get("/custody/erasure");
        String there = location(desk.post("/custody/erasure", "case", number.toLowerCase(java.util.Locale.ROOT)));
        assertThat(there).isEqualTo("/custody/erasure/" + number);
        return "/custody/erasure/" + number + "/"
                + desk.get(there)
                        .body()
                        .split("href=\"/custody/erasure/" + number + "/")[place + 1]
                        .split("\"")[0];
    }

    @Test
    void aPersonIsErasedAfterTheNumberWasTypedAndTheCaseSaysSo() {
        String there = person(0);
        assertThat(desk.get(there).body())
                .contains("Qué desaparece", "1 nota del caso", "Copias de seguridad de claves")
                .doesNotContain("Alba", "Ñandú");

        var refused = desk.post(there + "/erase", "askedBy", "", "reason", "", "confirm", number + "0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Indique quién lo pide", "Escriba el motivo", "Escriba " + number + " para confirmar");

        assertThat(location(desk.post(
                        there + "/erase", "askedBy", "person", "reason", "Lo pidió", "confirm", " " + number)))
                .isEqualTo(there);
        assertThat(desk.get(there).body()).contains("Se borró quién era la persona", "Nadie puede ya saber");

        var page = new Browser(port).signIn(officer).get("/cases/" + number);
        assertThat(page.body())
                .contains("Quién era la persona se borró el")
                .doesNotContain("Descansa", "/profile/edit", "/participants/new");
        assertThat(person(1)).as("the witness stays").isNotEqualTo(there);
        assertThat(desk.get(person(1)).body()).contains("Qué desaparece", "en ese papel");
    }

    @Test
    void aLegalHoldTakesTheErasureAwayUntilItIsReleased() {
        String there = person(1);
        assertThat(desk.post(there + "/hold", "holdReason", "").statusCode()).isEqualTo(422);
        desk.post(there + "/hold", "holdReason", "Juicio <pendiente>");
        assertThat(desk.get(there).body())
                .contains("Motivo: Juicio &lt;pendiente&gt;", "Retenida desde")
                .doesNotContain("Borrar para siempre");
        desk.post(there + "/erase", "askedBy", "court", "reason", "x", "confirm", number);
        assertThat(desk.get(there).body()).contains("hay una retención legal");

        desk.post(there + "/release", "releaseReason", "Hubo sentencia");
        assertThat(desk.get(there).body()).contains("Se levantó la retención legal", "Borrar para siempre");
    }

    @Test
    void whoeverIsNoCustodianOfTheInstitutionFindsNothing() {
        var elsewhere = new Browser(port).signIn(users.user(Role.CUSTODIAN));
        elsewhere.get("/custody/erasure");
        var asked = elsewhere.post("/custody/erasure", "case", number);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("No hay un caso de ese número");
        assertThat(elsewhere.get("/custody/erasure/" + number).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn(officer).get("/custody/erasure").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theJsonOfACaseSaysWhenItsPersonWasErased() {
        var reader = ApiClient.of(port, users.bearer(officer));
        var before = reader.get("/api/v1/cases/" + number);
        assertThat(before.json().has("erased")).isFalse();
        var api = ApiClient.of(port, users.bearer(custodian));
        var person = api.get("/api/v1/custody/cases/" + number + "/persons")
                .json()
                .path("persons")
                .get(0);
        var erased = api.post(
                "/api/v1/custody/cases/" + number + "/persons/"
                        + person.path("person").asLong() + "/erasure",
                "{\"askedBy\":\"person\",\"reason\":\"Lo pidió\"}");
        assertThat(erased.status()).isEqualTo(204);

        var after = reader.with("If-None-Match", before.etag()).get("/api/v1/cases/" + number);

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("erased").asString()).startsWith("20").endsWith("Z");
    }

    @Test
    void theApiDoesTheSameWithATokenThatWasJustIssued() {
        var api = ApiClient.of(port, users.bearer(custodian));
        var persons = api.get("/api/v1/custody/cases/" + number + "/persons").json();
        assertThat(persons.path("persons").size()).isEqualTo(2);
        assertThat(persons.path("persons").get(1).path("role").asString()).isEqualTo("witness");
        String witness = "/api/v1/custody/cases/" + number + "/persons/"
                + persons.path("persons").get(1).path("person").asLong();

        assertThat(api.post(witness + "/hold", "{\"reason\":\"Juicio\"}").status())
                .isEqualTo(204);
        var onHold = api.post(witness + "/erasure", "{\"askedBy\":\"court\",\"reason\":\"Lo manda\"}");
        assertThat(onHold.status()).isEqualTo(409);
        assertThat(onHold.json().path("code").asString()).isEqualTo("legal_hold");
        assertThat(api.post(witness + "/release", "{\"reason\":\"Terminó\"}").status())
                .isEqualTo(204);
        var flawed = api.post(witness + "/erasure", "{\"askedBy\":\"nobody\"}");
        assertThat(flawed.status()).isEqualTo(422);
        assertThat(flawed.json().path("errors").size()).isEqualTo(2);

        var erased = api.post(witness + "/erasure", "{\"askedBy\":\"person\",\"reason\":\"Lo pidió\"}");
        assertThat(erased.status()).isEqualTo(204);
        assertThat(api.get("/api/v1/custody/cases/" + number + "/persons")
                        .json()
                        .path("persons")
                        .get(1)
                        .path("standing")
                        .asString())
                .isEqualTo("erased");
        assertThat(api.post(witness + "/erasure", "{\"askedBy\":\"person\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(ApiClient.of(port, users.bearer(officer))
                        .get("/api/v1/custody/cases/" + number + "/persons")
                        .status())
                .isEqualTo(403);
    }
}
