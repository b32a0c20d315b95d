package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.web.ApiClient.Answer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A term that is no longer used is not chosen anew, and stays where it was chosen. */
@NodeTest
class RetiredTermsTest {
    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    private Viewer officer;
    private Browser administrator;
    private ApiClient api;
    private String term;
    private String field;
    private String secret;

    @BeforeEach
    void aQuestionAndATermOfThisNode() {
        officer = users.user(Role.CASE_WORKER);
        api = ApiClient.of(port, users.bearer(officer));
        administrator = new Browser(port).signIn(users.user(Role.ADMINISTRATOR));
        term = "t" + UUID.randomUUID().toString().substring(0, 8);
        field = "f" + UUID.randomUUID().toString().substring(0, 8);
        secret = "s" + UUID.randomUUID().toString().substring(0, 8);
        administrator.get("/admin/forms/lists/case_source");
        send("/admin/forms/lists/case_source/terms", "code", term, "es", "V " + term, "en", "N", "pt", "V", "fr", "V");
        administrator.get("/admin/forms/new-field");
        addField(field);
        addField(secret, "identifying", "yes");
    }

    @Test
    void aRetiredTermIsNotChosenAnew() {
        retire();

        assertThat(errors(register(field))).contains("local." + field + " not_in_list");
        assertThat(errors(api.post(
                        CASES,
                        "{\"overview\": {\"registeredOn\": \"2026-03-14\"}, \"identity\": {\"localAnswers\": {\"%s\": \"%s\"}}}"
                                .formatted(secret, term))))
                .contains("identity.localAnswers." + secret + " not_in_list");
        var other = api.post(CASES, Samples.SMALL).header("Location").orElseThrow();
        assertThat(errors(put(other + "/sections/local", "{\"%s\": \"%s\"}".formatted(field, term))))
                .containsExactly(field + " not_in_list");
        assertThat(errors(put(
                        other + "/sections/overview",
                        "{\"registeredOn\": \"2026-03-14\", \"source\": \"%s\"}".formatted(term))))
                .containsExactly("source not_in_list");
        assertThat(errors(put(other + "/identity", "{\"localAnswers\": {\"%s\": \"%s\"}}".formatted(secret, term))))
                .containsExactly("localAnswers." + secret + " not_in_list");
    }

    @Test
    void whatWasAnsweredWithItStaysWhenTheRestChanges() {
        var path = register(field).header("Location").orElseThrow();
        retire();

        assertThat(put(
                                path + "/sections/overview",
                                "{\"registeredOn\": \"2026-03-15\", \"source\": \"%s\"}".formatted(term))
                        .status())
                .isEqualTo(200);
        assertThat(put(path + "/sections/local", "{\"%s\": \"%s\", \"%s\": \"x\"}".formatted(field, term, "nadie"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("nadie");
        assertThat(put(
                                path + "/identity",
                                "{\"knownAs\": \"Luz\", \"localAnswers\": {\"%s\": \"%s\"}}".formatted(secret, term))
                        .status())
                .isEqualTo(204);
        assertThat(put(path + "/sections/local", "{\"%s\": \"hotline\"}".formatted(field))
                        .status())
                .isEqualTo(200);
        assertThat(errors(api.with("If-Match", "\"2\"")
                        .put(path + "/sections/local", "{\"%s\": \"%s\"}".formatted(field, term))))
                .containsExactly(field + " not_in_list");
    }

    @Test
    void aPageKeepsWhatWasAnsweredWithItAndOffersItToNobodyElse() {
        var path = register(field).json().get("number").asString();
        var other = api.post(CASES, Samples.SMALL).json().get("number").asString();
        retire();
        var browser = new Browser(port).signIn(officer);

        assertThat(browser.get("/cases/" + path + "/local/edit").body())
                .contains("<option value=\"" + term + "\" selected>V " + term);
        assertThat(browser.get("/cases/" + path + "/overview/edit").body())
                .contains("<option value=\"" + term + "\" selected>V " + term);
        assertThat(browser.get("/cases/" + other + "/local/edit").body()).doesNotContain(term);
        assertThat(location(browser.post("/cases/" + path + "/local/edit", "version", "1", "local." + field, term)))
                .isEqualTo("/cases/" + path);
        assertThat(browser.post("/cases/" + other + "/local/edit", "version", "1", "local." + field, term)
                        .statusCode())
                .isEqualTo(422);
    }

    private Answer register(String question) {
        return api.post(CASES, """
                {"overview": {"registeredOn": "2026-03-14", "source": "%s"}, "local": {"%s": "%s"},
                 "identity": {"localAnswers": {"%s": "%s"}}}""".formatted(term, question, term, secret, term));
    }

    private Answer put(String path, String body) {
        return api.with("If-Match", "\"1\"").put(path, body);
    }

    private void retire() {
        administrator.get("/admin/forms/lists/case_source/terms/" + term);
        send("/admin/forms/lists/case_source/terms/" + term + "/retired", "retired", "1");
    }

    private void addField(String key, String... more) {
        String[] form = {
            "key",
            key,
            "section",
            "overview",
            "type",
            "code",
            "list",
            "case_source",
            "es",
            "P",
            "en",
            "Q",
            "pt",
            "P",
            "fr",
            "Q",
            "position",
            "1"
        };
        var all = new java.util.ArrayList<>(java.util.List.of(form));
        all.addAll(java.util.List.of(more));
        send("/admin/forms/fields", all.toArray(String[]::new));
    }

    private void send(String path, String... form) {
        assertThat(administrator.post(path, form).statusCode()).as(path).isEqualTo(303);
    }

    private static java.util.List<String> errors(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var errors = new java.util.ArrayList<String>();
        answer.json()
                .get("errors")
                .forEach(error -> errors.add(
                        error.get("field").asString() + " " + error.get("code").asString()));
        return errors;
    }
}
