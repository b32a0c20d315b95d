package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Response teams over the API. */
@NodeTest
class TeamApiTest {
    private static final String BREAK_GLASS = "/api/v1/break-glass";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private Viewer officer;
    private Viewer partner;
    private ApiClient api;
    private ApiClient theirs;
    private String path;

    @BeforeEach
    void aCase() {
        officer = users.user(Role.CASE_WORKER);
        partner = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(officer));
        theirs = ApiClient.of(port, users.bearer(partner));
        path = api.post("/api/v1/cases", Samples.SMALL).header("Location").orElseThrow();
    }

    @Test
    void consentOpensACaseAndItsWithdrawalClosesItAndSaysWhatStays() {
        assertThat(theirs.get(path).status()).isEqualTo(404);
        var added = api.post(path + "/team", consent("spoken", ""));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Location")).hasValue(path + "/team");
        var third = users.user(Role.CASE_WORKER);
        assertThat(api.post(path + "/team", law(third)).status()).isEqualTo(201);

        var team = theirs.get(path + "/team").json();
        assertThat(team.get("mayAdd").asBoolean()).isFalse();
        assertThat(team.at("/members/0/law").asString()).isEqualTo("Ley inventada 12");
        var member = team.at("/members/1");
        assertThat(member.at("/institution/id").asInt())
                .isEqualTo(partner.institution().value());
        assertThat(member.get("identity").asString()).isEqualTo("asked");
        assertThat(member.at("/consent/how").asString()).isEqualTo("spoken");
        assertThat(theirs.get(path).status()).isEqualTo(200);

        var withdrawal = path + "/consents/" + member.at("/consent/id").asLong() + "/withdrawal";
        var withdrawn = theirs.post(withdrawal, "");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
        assertThat(withdrawn.json().at("/ended/0/institution/id").asInt())
                .isEqualTo(partner.institution().value());
        assertThat(withdrawn.json().at("/staying/0/law").asString()).isEqualTo("Ley inventada 12");
        assertThat(theirs.get(path).status()).isEqualTo(404);
        assertThat(api.post(withdrawal, "").status()).isEqualTo(404);
    }

    @Test
    void whatRestsOnALawIsEnded() {
        api.post(path + "/team", law(partner));
        var member = api.get(path + "/team").json().at("/members/0/id").asLong();
        assertThat(theirs.post(path + "/team/" + member + "/end", "").status()).isEqualTo(404);

        assertThat(api.post(path + "/team/" + member + "/end", "").status()).isEqualTo(204);

        assertThat(theirs.get(path).status()).isEqualTo(404);
        assertThat(api.get(path + "/team").json().at("/members/0/live").asBoolean())
                .isFalse();
        assertThat(api.post(path + "/team/x/end", "").status()).isEqualTo(404);
    }

    @Test
    void anImplicatedInstitutionLosesTheCase() {
        api.post(path + "/team", law(partner));
        assertThat(api.post(path + "/implicated", body(partner)).status()).isEqualTo(204);
        assertThat(theirs.get(path).status()).isEqualTo(404);
        refused(
                api.post(path + "/implicated", "{\"institution\": 1, \"reason\": \"ya\"}"),
                "reason",
                "reason_out_of_range");

        var custodian = ApiClient.of(port, users.bearer(users.user(officer.institution(), Role.CUSTODIAN)));
        var list = custodian.get("/api/v1/custody/implicated").json();
        assertThat(list.at("/implications/0/institution").asInt())
                .isEqualTo(partner.institution().value());
        assertThat(list.at("/implications/0/reason").asString()).startsWith("Un agente");
        var lifting =
                "/api/v1/custody/implicated/" + list.at("/implications/0/id").asLong() + "/lift";
        refused(custodian.post(lifting, "{\"reason\": \"ya\"}"), "reason", "reason_out_of_range");
        assertThat(custodian
                        .post(lifting, "{\"reason\": \"La investigación interna lo descartó.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(custodian
                        .get("/api/v1/custody/implicated")
                        .json()
                        .get("implications")
                        .size())
                .isZero();
        api.post(path + "/team", law(partner));
        assertThat(theirs.get(path).status()).isEqualTo(200);

        assertThat(api.post(path + "/implicated", body(officer)).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void breakingTheGlassOpensACaseAndNoOtherNumberTellsWhy() {
        var opened = theirs.post(BREAK_GLASS, glass(number(), "La persona pide auxilio por teléfono."));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.header("Location")).hasValue(path);
        assertThat(opened.json().get("until").asString()).isNotBlank();
        assertThat(theirs.get(path).status()).isEqualTo(200);

        api.post(path + "/implicated", body(partner));
        var closed = theirs.post(BREAK_GLASS, glass(number(), "La persona pide auxilio por teléfono."));
        var unknown = theirs.post(BREAK_GLASS, glass("VA-1900-000000-0", "La persona pide auxilio por teléfono."));
        refused(closed, "number", "not_found");
        assertThat(closed.json().get("errors")).isEqualTo(unknown.json().get("errors"));
        assertThat(closed.json().get("title")).isEqualTo(unknown.json().get("title"));
        refused(theirs.post(BREAK_GLASS, glass(number(), "ya")), "reason", "reason_out_of_range");
        refused(theirs.post(BREAK_GLASS, glass("VA-1900-000000-0", "ya")), "reason", "reason_out_of_range");
        refused(theirs.post(BREAK_GLASS, glass("x", "La persona pide auxilio por teléfono.")), "number", "not_found");
    }

    @Test
    void aGuardianWithAConflictOfInterestDoesNotDecide() {
        refused(
                api.post(path + "/team", consent("guardian", ", \"guardian\": \"conflict\"")),
                "consent.guardian",
                "authority_decides");
        refused(api.post(path + "/team", consent("guardian", "")), "consent.guardian", "guardian_unclear");
        refused(
                api.post(path + "/team", consent("guardian", ", \"guardian\": \"authority_decided\"")),
                "consent.authority",
                "required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            institution          | required          | {"purpose": "protection", "basis": "mandate"}
            purpose              | not_in_list       | {"institution": 1, "purpose": "registration", "basis": "mandate"}
            classes              | not_in_list       | {"institution": 1, "purpose": "protection", "classes": ["all"], "basis": "mandate"}
            basis                | not_in_list       | {"institution": 1, "purpose": "protection", "basis": "because"}
            law                  | required          | {"institution": 1, "purpose": "protection", "basis": "law"}
            law                  | not_allowed_here  | {"institution": 1, "purpose": "protection", "basis": "mandate", "law": "Ley inventada"}
            consent              | required          | {"institution": 1, "purpose": "protection", "basis": "consent"}
            consent.givenOn      | required          | {"institution": 1, "purpose": "protection", "basis": "consent", "consent": {}}
            consent.endsOn       | not_a_day         | {"institution": 1, "purpose": "protection", "basis": "consent", "consent": {"endsOn": "2027"}}
            """)
    void whatCannotBeReadNamesItsField(String field, String code, String body) {
        refused(api.post(path + "/team", body), field, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            institution          | wrong_type     | {"institution": "1"}
            classes[0]           | wrong_type     | {"classes": [1]}
            consent.authority    | wrong_type     | {"consent": {"authority": 1.5}}
            consent.until        | unknown_field  | {"consent": {"until": "2027-01-01"}}
            basis                | sent_twice     | {"basis": "law", "basis": "consent"}
            """)
    void bodiesAreStrict(String field, String code, String body) {
        told(api.post(path + "/team", body), 400, field, code);
    }

    @Test
    void itIsThereForNobodyElse() {
        assertThat(theirs.get(path + "/team").status()).isEqualTo(404);
        assertThat(theirs.post(path + "/team", law(partner)).status()).isEqualTo(404);
        assertThat(theirs.post(path + "/implicated", body(officer)).status()).isEqualTo(404);
        assertThat(theirs.post(path + "/consents/1/withdrawal", "").status()).isEqualTo(404);
        assertThat(theirs.post(path + "/team/1/end", "").status()).isEqualTo(404);
    }

    private String consent(String how, String more) {
        var today = LocalDate.now();
        return """
                {"institution": %d, "purpose": "assistance", "classes": ["general", "identity"], "basis": "consent",
                 "consent": {"how": "%s", "language": "spa", "textVersion": "1", "givenOn": "%s", "endsOn": "%s"%s}}
                """.formatted(partner.institution().value(), how, today, today.plusYears(1), more);
    }

    private static String law(Viewer whom) {
        return """
                {"institution": %d, "purpose": "protection", "classes": ["general"], "basis": "law", "law": "Ley inventada 12"}
                """.formatted(whom.institution().value());
    }

    private static String body(Viewer whom) {
        return "{\"institution\": " + whom.institution().value()
                + ", \"reason\": \"Un agente de esa institución aparece en el relato.\"}";
    }

    private static String glass(String number, String reason) {
        return "{\"number\": \"%s\", \"purpose\": \"protection\", \"reason\": \"%s\"}".formatted(number, reason);
    }

    private String number() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void refused(Answer answer, String field, String code) {
        told(answer, 422, field, code);
    }

    private static void told(Answer answer, int status, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .contains(field + " " + code);
        assertThat(answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("message").asString()).isNotBlank());
    }
}
