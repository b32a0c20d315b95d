package org.amparo.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.forms.LocalFields.AnswerFlaw;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class FormsPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    CodeLists lists;

    @Autowired
    LocalFields fields;

    @Autowired
    DSLContext db;

    private Browser browser = new Browser(0);
    private String code = "";

    @BeforeEach
    void anAdministratorSignsIn() {
        Viewer administrator = users.user(Role.ADMINISTRATOR);
        browser = new Browser(port).signIn(administrator);
        code = "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    void anAdministratorAddsATermWordsItAnewAndRetiresIt() {
        browser.get("/admin/forms/lists/case_source");
        assertThat(send("/admin/forms/lists/case_source/terms", "code", code, "es", "Vecinos", "en", "Neighbours")
                        .statusCode())
                .isEqualTo(422);
        assertThat(addTerm("case_source").statusCode()).isEqualTo(303);
        assertThat(lists.label("case_source", code, Locale.of("pt"))).isEqualTo("Vizinhos");
        assertThat(browser.get("/admin/forms/lists/case_source").body()).contains("Vecinos");

        String path = "/admin/forms/lists/case_source/terms/" + code;
        browser.get(path);
        send(path, "es", "Vecindad", "en", "Neighbourhood", "pt", "Vizinhança", "fr", "Voisinage");
        assertThat(lists.label("case_source", code, Locale.of("es"))).isEqualTo("Vecindad");

        send(path + "/retired", "retired", "1");
        assertThat(lists.accepts("case_source", code)).isFalse();
        assertThat(lists.label("case_source", code, Locale.of("fr"))).isEqualTo("Voisinage");
        send(path + "/retired", "retired", "0");
        assertThat(lists.accepts("case_source", code)).isTrue();
        assertThat(db.fetchValue("select count(*) from audit.entry where subject = 'code-list:case_source'"))
                .asString()
                .isNotEqualTo("0");
    }

    @Test
    void aClosedListTakesNoTerm() {
        browser.get("/admin/forms/lists/sex");
        assertThat(addTerm("sex").statusCode()).isEqualTo(422);
        assertThat(browser.get("/admin/forms/lists/language").statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin/forms/lists/none").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorAddsAQuestionAndItsAnswersAreChecked() {
        browser.get("/admin/forms/new-field");
        assertThat(send(
                                "/admin/forms/fields",
                                "key",
                                code,
                                "section",
                                "profile",
                                "type",
                                "code",
                                "list",
                                "sex",
                                "es",
                                "Pregunta",
                                "en",
                                "Question",
                                "pt",
                                "Pergunta",
                                "fr",
                                "Question",
                                "position",
                                "3",
                                "required",
                                "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(fields.asked()).anyMatch(field -> field.key().equals(code));
        assertThat(flaws(Map.of())).containsExactly(new AnswerFlaw(code, "required"));
        assertThat(flaws(Map.of(code, "refused"))).isEmpty();
        assertThat(flaws(Map.of(code, "female"))).isEmpty();
        assertThat(flaws(Map.of(code, "plum"))).containsExactly(new AnswerFlaw(code, "not_in_list"));

        browser.get("/admin/forms/fields/" + code);
        send("/admin/forms/fields/" + code, "es", "Otra", "en", "Other", "pt", "Outra", "fr", "Autre", "position", "1");
        assertThat(fields.find(code).orElseThrow().required()).isFalse();
        assertThat(fields.find(code).orElseThrow().label().fr()).isEqualTo("Autre");

        send("/admin/forms/fields/" + code + "/retired", "retired", "1");
        assertThat(fields.asked()).noneMatch(field -> field.key().equals(code));
        assertThat(flaws(Map.of(code, "female"))).as("old answers stay").isEmpty();
    }

    @Test
    void whatIdentifiesOrIsFreeTextIsNotCounted() {
        browser.get("/admin/forms/new-field");
        for (String[] more :
                List.of(new String[] {"type", "text"}, new String[] {"type", "number", "identifying", "yes"})) {
            String[] form = {
                "key", code, "section", "profile", "es", "P", "en", "Q", "pt", "P", "fr", "Q", "inStatistics", "yes"
            };
            String[] all = java.util.stream.Stream.of(form, more)
                    .flatMap(java.util.Arrays::stream)
                    .toArray(String[]::new);
            assertThat(send("/admin/forms/fields", all).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void theApiGivesAListOnceAndThenSaysItIsTheSame() throws Exception {
        var first = browser.get("/api/v1/code-lists/exploitation");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"forced_labour\"", "\"missingAnswers\"", "\"licence\"");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/api/v1/code-lists/exploitation", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/api/v1/code-lists/none").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsComeHere() {
        var officer = new Browser(port).signIn(users.user(Role.SUPERVISOR));
        assertThat(officer.get("/admin/forms").statusCode()).isEqualTo(403);
        assertThat(officer.get("/api/v1/code-lists").statusCode()).isEqualTo(200);
        assertThat(browser.get("/admin/forms").statusCode()).isEqualTo(200);
    }

    private List<AnswerFlaw> flaws(Map<String, String> answers) {
        return fields.flaws(answers).stream()
                .filter(flaw -> flaw.key().equals(code))
                .toList();
    }

    private HttpResponse<String> addTerm(String list) {
        return send(
                "/admin/forms/lists/" + list + "/terms",
                "code",
                code,
                "es",
                "Vecinos",
                "en",
                "Neighbours",
                "pt",
                "Vizinhos",
                "fr",
                "Voisins");
    }

    private HttpResponse<String> send(String path, String... form) {
        return browser.post(path, form);
    }
}
