package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a body of the API may not be: each is refused with the field that caused it, and nothing is written. */
@NodeTest
class StrictBodiesTest {
    private static final String CASES = "/api/v1/cases";
    private static final String DAY = "\"overview\": {\"registeredOn\": \"2026-03-14\"}";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private ApiClient api;

    @BeforeEach
    void signIn() {
        api = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            overview.source                 | {"overview": {"registeredOn": "2026-03-14", "source": 5}}
            overview.registeredOn           | {"overview": {"registeredOn": 20260314}}
            overview.registeredOn           | {"overview": {"registeredOn": true}}
            overview.closingReason          | {"overview": {"registeredOn": "2026-03-14", "closingReason": 1.5}}
            overview.place.municipality     | {"overview": {"registeredOn": "2026-03-14", "place": {"municipality": false}}}
            overview.owner                  | {"overview": {"registeredOn": "2026-03-14", "owner": ["marta.quispe"]}}
            overview.owner                  | {"overview": {"registeredOn": "2026-03-14", "owner": {"name": "x"}}}
            overview                        | {"overview": "2026-03-14"}
            overview                        | {"overview": ""}
            overview                        | {"overview": []}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": "19"}}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": ""}}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": 19.5}}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": 1e1}}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": true}}
            profile.ageAtRegistration       | {"profile": {"ageAtRegistration": 99999999999}}
            profile.nationalities           | {"profile": {"nationalities": "UY"}}
            profile.nationalities           | {"profile": {"nationalities": ""}}
            profile.nationalities[1]        | {"profile": {"nationalities": ["UY", 5]}}
            profile.nationalities[1]        | {"profile": {"nationalities": ["UY", null]}}
            profile.nationalities[0]        | {"profile": {"nationalities": [["UY"]]}}
            events[0]                       | {"events": [null]}
            events[0]                       | {"events": ["recruitment"]}
            events[1].began                 | {"events": [{"stage": "transit"}, {"stage": "transit", "began": 2019}]}
            events[0].coordinates.latitude  | {"events": [{"stage": "transit", "coordinates": {"latitude": "1", "longitude": 2}}]}
            local.shelter                   | {"local": {"shelter": 3}}
            local.shelter                   | {"local": {"shelter": null}}
            identity.firstName              | {"identity": {"firstName": 7}}
            identity.documents[0].number    | {"identity": {"documents": [{"kind": "pasaporte", "number": 12345}]}}
            notes[0]                        | {"notes": [1]}
            notes                           | {"notes": {"0": "a"}}
            situation                       | {"situation": 17}
            """)
    void aValueOfAnotherTypeNamesItsField(String field, String body) {
        refused(api.post(CASES, body), field, "wrong_type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            profil                 | {"profil": {}}
            profile.Sex            | {"profile": {"Sex": "female"}}
            events[0].start        | {"events": [{"stage": "transit", "start": "2019"}]}
            overview.place.city    | {"overview": {"place": {"city": "x"}}}
            """)
    void aPropertyThatDoesNotExistIsNamed(String field, String body) {
        refused(api.post(CASES, body), field, "unknown_field");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            overview               | {"overview": {}, "overview": {"registeredOn": "2026-03-14"}}
            profile.sex            | {"profile": {"sex": "female", "sex": "male"}}
            events[1].stage        | {"events": [{"stage": "transit"}, {"stage": "transit", "stage": "recruitment"}]}
            local.shelter          | {"local": {"shelter": "a", "shelter": "b"}}
            """)
    void aPropertyThatIsSentTwiceIsNamed(String field, String body) {
        refused(api.post(CASES, body), field, "sent_twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            profile.sex            | {"profile": {"sex": female}}
            profile.sex            | {"profile": {"sex": "fem
            profile.sex            | {"profile": {"sex": "\\x"}}
            profile.sex            | {"profile": {"sex": "female",}}
            $                      | {"profile": {}} {"profile": {}}
            $                      | {"profile": {}} x
            profile                | {"profile": {}
            $                      | [
            $                      | null
            $                      | []
            $                      | "overview"
            $                      | 5
            $                      | ``
            """)
    void whatIsNoJsonSaysWhereItEnds(String field, String body) {
        var answer = api.post(CASES, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void nestingHasAnEnd() {
        refused(api.post(CASES, "{\"local\": " + "{\"a\":".repeat(5000)), "local.a", "wrong_type");
        var deep = api.post(CASES, "{\"profile\": {\"sex\": " + "[".repeat(5000));
        assertThat(deep.status()).isEqualTo(400);
        assertThat(deep.json().at("/errors/0/field").asString()).startsWith("profile.sex");
        var unknown = api.post(CASES, "{\"profile\": {\"a\": " + "[".repeat(5000));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asString()).startsWith("profile");
        var deepUnknown = api.post(CASES, "[".repeat(400_000));
        assertThat(deepUnknown.status()).isEqualTo(400);
        assertThat(deepUnknown.text()).hasSizeLessThan(2_000);
    }

    @Test
    void listsHaveAnEnd() {
        var countries = Arrays.stream(Locale.getISOCountries()).limit(60).map("\"%s\""::formatted);
        invalid(
                api.post(
                        CASES,
                        "{%s, \"profile\": {\"nationalities\": [%s]}}"
                                .formatted(DAY, countries.collect(Collectors.joining(",")))),
                "profile.nationalities",
                "too_many");
        var notes = String.join(",", Collections.nCopies(400, "\"Nota.\""));
        invalid(api.post(CASES, "{%s, \"notes\": [%s]}".formatted(DAY, notes)), "notes", "too_many");
        var documents = String.join(",", Collections.nCopies(400, "{\"kind\": \"p\", \"number\": \"1\"}"));
        invalid(
                api.post(CASES, "{%s, \"identity\": {\"documents\": [%s]}}".formatted(DAY, documents)),
                "identity.documents",
                "too_many");
        for (var list : List.of(
                "events={\"stage\": \"transit\"}", "perpetrators={}", "referrals={\"direction\": \"incoming\"}")) {
            var name = list.substring(0, list.indexOf('='));
            var elements = String.join(",", Collections.nCopies(400, list.substring(list.indexOf('=') + 1)));
            invalid(api.post(CASES, "{%s, \"%s\": [%s]}".formatted(DAY, name, elements)), name, "too_many");
        }
    }

    @Test
    void aCodeThatIsRepeatedIsOneAnswer() {
        var repeated = "[" + String.join(",", Collections.nCopies(5_000, "\"%s\"")) + "]";
        var made = api.post(
                CASES,
                "{%s, \"trafficking\": {\"exploitation\": %s, \"iccsCodes\": %s}}"
                        .formatted(DAY, repeated.replace("%s", "forced_labour"), repeated.replace("%s", "02041")));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/trafficking/exploitation").size()).isEqualTo(1);
        assertThat(made.json().at("/trafficking/iccsCodes").size()).isEqualTo(1);
    }

    @Test
    void aThousandFlawsAreNotAllTold() {
        var codes = IntStream.range(0, 60_000).mapToObj("\"x%d\""::formatted).collect(Collectors.joining(","));
        var answer = api.post(CASES, "{%s, \"trafficking\": {\"exploitation\": [%s]}}".formatted(DAY, codes));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").size()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            overview.closingReason        | {"overview": {"registeredOn": "2026-03-14", "closingReason": "a\\ud800b"}}
            overview.place.municipality   | {"overview": {"registeredOn": "2026-03-14", "place": {"municipality": "\\u0000"}}}
            overview.owner                | {"overview": {"registeredOn": "2026-03-14", "owner": "\\udc00"}}
            identity.firstName            | {"overview": {"registeredOn": "2026-03-14"}, "identity": {"firstName": "\\ud83d"}}
            identity.documents[0].number  | {"overview": {"registeredOn": "2026-03-14"}, "identity": {"documents": [{"kind": "p", "number": "\\udfff"}]}}
            identity.address.city         | {"overview": {"registeredOn": "2026-03-14"}, "identity": {"address": {"city": "\\ud800"}}}
            notes[0]                      | {"overview": {"registeredOn": "2026-03-14"}, "notes": ["\\ud800"]}
            events[0].description         | {"overview": {"registeredOn": "2026-03-14"}, "events": [{"stage": "transit", "description": "\\udead"}]}
            """)
    void whatIsNotTextIsNamed(String field, String body) {
        invalid(api.post(CASES, body), field, "not_text");
        invalid(api.with("Idempotency-Key", "k").post(CASES, body), field, "not_text");
    }

    @Test
    void codesKeysAndReferencesThatAreNotTextAreRefusedToo() {
        invalid(api.post(CASES, "{" + DAY + ", \"profile\": {\"sex\": \"\\ud800\"}}"), "profile.sex", "not_in_list");
        invalid(api.post(CASES, "{" + DAY + ", \"situation\": \"\\ud800\"}"), "situation", "not_found");
        invalid(api.post(CASES, "{" + DAY + ", \"situation\": \"\\u0000\"}"), "situation", "not_found");
        assertThat(api.post(CASES, "{" + DAY + ", \"local\": {\"\\ud800\": \"x\"}}")
                        .status())
                .isBetween(400, 422);
        assertThat(api.post(CASES, "{\"\\ud800\": \"x\"}").status()).isEqualTo(400);
    }

    @Test
    void whoSignsInWithWhatIsNotTextIsNobody() {
        for (var name : List.of("\\u0000", "\\ud800", "")) {
            var answer = ApiClient.nobody(port)
                    .post("/api/v1/tokens", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, name));
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var body = ("{" + DAY + ", \"notes\": [\"~\"]}").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '~' ? (byte) 0xE9 : body[i];
        }
        var answer = api.with("Content-Type", "application/json").send("POST", CASES, BodyPublishers.ofByteArray(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("notes[0]");
    }

    @Test
    void everyOtherBodyIsAsStrict() {
        var path = api.post(CASES, Samples.SMALL).header("Location").orElseThrow();
        var matched = api.with("If-Match", "\"1\"");

        refused(api.post(path + "/notes", "{\"text\": 5}"), "text", "wrong_type");
        refused(api.post(path + "/participants", "{\"role\": 1}"), "role", "wrong_type");
        refused(matched.put(path + "/sections/profile", "{\"sex\": 1}"), "sex", "wrong_type");
        refused(matched.put(path + "/sections/events", "[{\"stage\": 1}]"), "[0].stage", "wrong_type");
        refused(matched.put(path + "/sections/events", "[null]"), "[0]", "wrong_type");
        refused(matched.put(path + "/sections/local", "{\"x\": 1}"), "x", "wrong_type");
        refused(matched.put(path + "/sections/local", "{\"x\": null}"), "x", "wrong_type");
        refused(matched.put(path + "/identity", "{\"firstName\": 1}"), "firstName", "wrong_type");
        refused(api.post("/api/v1/situations", "{\"situation\": {\"kind\": 1}}"), "situation.kind", "wrong_type");
        refused(
                api.post("/api/v1/situations", "{\"persons\": [{\"notes\": [true]}]}"),
                "persons[0].notes[0]",
                "wrong_type");
        refused(
                ApiClient.nobody(port).post("/api/v1/tokens", "{\"username\": \"a\", \"password\": 12345678}"),
                "password",
                "wrong_type");
    }

    @Test
    void nothingThatWasSentIsSaidBack() {
        var answer = api.post(CASES, "{\"identity\": {\"firstName\": [\"Albaluz\"]}, \"notes\": \"Inventada\"}");

        assertThat(answer.text()).doesNotContain("Albaluz", "Inventada");
    }

    private static void refused(Answer answer, String field, String code) {
        told(answer, 400, field, code);
    }

    private static void invalid(Answer answer, String field, String code) {
        told(answer, 422, field, code);
    }

    private static void told(Answer answer, int status, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").asString() + " " + error.get("code").asString())
                .contains(field + " " + code);
        assertThat(answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("message").asString()).isNotBlank());
    }
}
