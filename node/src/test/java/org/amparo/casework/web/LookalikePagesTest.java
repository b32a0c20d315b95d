package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Casework;
import org.amparo.casework.HiddenMatches;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.casework.ResponseTeams;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.storage.NodeTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class LookalikePagesTest {
    private static final Pattern STEP = Pattern.compile("action=\"(/cases/new/[0-9a-f-]{36})/circumstances\"");
    private static final String API = "/api/v1/persons/resembling";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    HiddenMatches matches;

    @Autowired
    ResponseTeams teams;

    @Autowired
    DSLContext db;

    private Viewer officer;
    private Browser browser;
    private String number;

    @BeforeEach
    void aCase() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
        number = registered(officer, "Policarpa", "Ñusta Yampara");
    }

    @Test
    void whoIsLikeSomebodyOfTheOwnCasesIsAskedAboutBeforeAnythingElse() {
        var draft = begun(browser);

        assertThat(location(identity(browser, draft, "Policarpia", "Nusta Llampara")))
                .isEqualTo(draft + "/lookalikes");
        assertThat(browser.get(draft + "/lookalikes").body())
                .contains("¿Es una de estas personas?", "/cases/" + number, "La persona del caso", "No es ninguna")
                .doesNotContain("Policarp", "Ñusta");
    }

    @Test
    void sayingThatItIsThatPersonLeadsToTheCaseAndKeepsTheDraft() {
        var draft = begun(browser);
        identity(browser, draft, "Policarpa", "Ñusta Yampara");

        var answer = browser.post(draft + "/lookalikes", "person", number);

        assertThat(location(answer)).isEqualTo("/cases/" + number);
        assertThat(browser.get("/cases/" + number).body()).contains("Este es el caso de esa persona");
        assertThat(browser.get("/queue").body()).contains(draft);
    }

    @Test
    void noneOfThemGoesOnAndIsNotAskedAgainInTheSameRegistration() {
        var draft = begun(browser);
        identity(browser, draft, "Policarpa", "Ñusta Yampara");

        assertThat(location(browser.post(draft + "/lookalikes", "person", "none")))
                .isEqualTo(draft + "/person");
        assertThat(location(identity(browser, draft, "Policarpa", "Ñusta Yampara")))
                .isEqualTo(draft + "/person");
        assertThat(location(identity(browser, draft, "Policarpa Ana", "Ñusta Yampara")))
                .isEqualTo(draft + "/person");
        assertThat(location(browser.post(draft + "/check"))).endsWith("/registered");
    }

    @Test
    void whoDidNotAnswerCannotRegisterPastTheQuestion() {
        var draft = begun(browser);
        identity(browser, draft, "Policarpa", "Ñusta Yampara");

        assertThat(location(browser.get(draft + "/check"))).isEqualTo(draft + "/lookalikes");
        assertThat(location(browser.post(draft + "/check"))).isEqualTo(draft + "/lookalikes");
        var unanswered = browser.post(draft + "/lookalikes");
        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(unanswered.body()).contains("Diga si es una de estas personas");
        assertThat(browser.post(draft + "/lookalikes", "person", registered(officer, "Otra", "Cualquiera"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(browser.post(draft + "/lookalikes", "person", "none", "go", "check")))
                .isEqualTo(draft + "/check");
    }

    @Test
    void whoHasTheSameDocumentIsAskedAboutWhateverTheName() {
        var draft = begun(browser);
        var api = ApiClient.of(port, users.bearer(officer));
        var person = "{\"overview\": {\"registeredOn\": \"2026-03-14\"}, \"identity\": {\"documents\":"
                + " [{\"kind\": \"pasaporte\", \"number\": \"ZZ-90.417\"}]}}";
        assertThat(api.post("/api/v1/cases", person).status()).isEqualTo(201);

        var answer = browser.post(
                draft + "/identity",
                "identity.firstName",
                "Wenceslada",
                "identity.documents[0].kind",
                "Pasaporte",
                "identity.documents[0].number",
                "zz90417");

        assertThat(location(answer)).isEqualTo(draft + "/lookalikes");
        assertThat(browser.get(draft + "/lookalikes").body()).contains("Muy parecido");
    }

    @Test
    void whoIsKnownElsewhereIsRegisteredAsNobodyIsAndTheCustodianLearnsOfIt() {
        var stranger = users.user(Role.CASE_WORKER);
        var theirs = new Browser(port).signIn(stranger);
        var custodian = users.user(officer.institution(), Role.CUSTODIAN);
        var unknown = begun(theirs);
        var known = begun(theirs);

        var toNobody = identity(theirs, unknown, "Fructuosa", "Warachi Inventada");
        var toSomebody = identity(theirs, known, "Policarpa", "Ñusta Yampara");

        assertThat(location(toNobody)).isEqualTo(unknown + "/person");
        assertThat(location(toSomebody)).isEqualTo(known + "/person");
        assertThat(toSomebody.body()).isEqualTo(toNobody.body());
        assertThat(location(theirs.get(known + "/lookalikes"))).isEqualTo(known + "/person");
        assertThat(matches.open(custodian, Optional.empty(), 50))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.searcher()).isEqualTo(stranger.user());
                    assertThat(match.cases()).extracting(one -> one.value()).containsExactly(number);
                });
    }

    @Test
    void aFurtherPersonOfACaseIsAskedAboutBeforeBeingAdded() {
        var own = "/cases/" + registered(officer, "Herculana", "Otra Distinta");
        var form = own + "/participants/new";
        var said = new String[] {
            "role", "witness", "identity.firstName", "Policarpia", "identity.secondName", "Nusta Llampara"
        };

        var question = browser.post(form, said);
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body())
                .contains("¿Es una de estas personas?", "/cases/" + number, "La persona del caso", "también en el caso")
                .contains("name=\"identity.firstName\" value=\"Policarpia\"")
                .doesNotContain("Ñusta");
        var asked = and(said, "known.asked", number + " victim strong");
        var unanswered = browser.post(form, asked);
        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(unanswered.body()).contains("Diga si es una de estas personas");
        assertThat(browser.post(form, and(asked, "edit", "on")).body()).contains("value=\"Policarpia\"", "Guardar");
        assertThat(location(browser.post(form, and(asked, "known.person", number))))
                .isEqualTo("/cases/" + number);
        assertThat(browser.get("/cases/" + number).body()).contains("No se agregó a nadie al caso");
        assertThat(browser.get(own).body()).doesNotContain("Testigo (1)");

        assertThat(location(browser.post(form, and(asked, "known.person", "none"))))
                .isEqualTo(own);
        assertThat(browser.get(own).body()).contains("Testigo (1)");
    }

    @Test
    void aFurtherPersonWhomOthersKnowIsAddedAsNobodyIs() {
        var stranger = users.user(Role.CASE_WORKER);
        var theirs = new Browser(port).signIn(stranger);
        var own = "/cases/" + registered(stranger, "Herculana", "Otra Distinta");
        var said = new String[] {
            "role", "relative", "identity.firstName", "Policarpa", "identity.secondName", "Ñusta Yampara"
        };

        assertThat(location(theirs.post(own + "/participants/new", said))).isEqualTo(own);
        assertThat(location(
                        theirs.post(own + "/participants/new", and(said, "known.asked", number + " victim strong"))))
                .as("a form that says it was found")
                .isEqualTo(own);
        assertThat(matches.open(users.user(officer.institution(), Role.CUSTODIAN), Optional.empty(), 50))
                .singleElement()
                .satisfies(match -> assertThat(match.searcher()).isEqualTo(stranger.user()));
    }

    private static String[] and(String[] said, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(said), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void theApiAnswersWhatIsHiddenByteForByteAsNobody() {
        var api = ApiClient.of(port, users.bearer(Role.CASE_WORKER));
        var body = "{\"firstName\": \"Bartolina\", \"secondName\": \"Sullca Oculta\"}";
        var before = api.post(API, body);
        var hidden = registered(officer, "Bartolina", "Sullca Oculta");

        assertThat(api.post(API, body).text()).isEqualTo(before.text()).isEqualTo("{\"matches\":[],\"more\":false}");
        assertThat(ApiClient.of(port, users.bearer(officer)).post(API, body).text())
                .isEqualTo(
                        "{\"matches\":[{\"number\":\"%s\",\"role\":\"victim\",\"likeness\":\"strong\"}],\"more\":false}"
                                .formatted(hidden));
        assertThat(api.post(API, "{}").text()).isEqualTo(before.text());
    }

    @Test
    void aCaseThatLeftTheViewersSightIsNotAskedAboutAnyMore() {
        var draft = begun(browser);
        identity(browser, draft, "Policarpa", "Ñusta Yampara");
        teams.implicate(
                officer,
                new CaseNumber(number),
                officer.institution(),
                "Un agente de esa institución aparece en el relato.");

        assertThat(location(browser.get(draft + "/lookalikes"))).isEqualTo(draft + "/person");
        assertThat(browser.get(draft + "/check").statusCode()).isEqualTo(200);
    }

    @Test
    void theQuestionLeavesAnEntryWithHashedWords() {
        identity(browser, begun(browser), "Policarpa", "Ñusta Yampara");

        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where actor = ? and action = 'search'"
                                + " and detail->>'sought' = 'newcomer' and jsonb_array_length(detail->'asked') = 3"
                                + " and detail::text not ilike '%yampara%'",
                        officer.actor()))
                .isEqualTo(1L);
    }

    private String registered(Viewer by, String first, String second) {
        var person = Confidential.of(Identity.named(Optional.of(first), Optional.of(second), Optional.empty()));
        var outcome = casework.register(by, NewCase.of(InventedCases.sparse(4), person), Optional.empty());
        return ((Registered) outcome).view().number().value();
    }

    private static java.net.http.HttpResponse<String> identity(
            Browser browser, String draft, String first, String second) {
        return browser.post(draft + "/identity", "identity.firstName", first, "identity.secondName", second);
    }

    private static String begun(Browser browser) {
        var step = STEP.matcher(browser.get("/cases/new").body());
        assertThat(step.find()).isTrue();
        browser.post(
                step.group(1) + "/circumstances",
                "overview.registeredOn.day",
                "14",
                "overview.registeredOn.month",
                "3",
                "overview.registeredOn.year",
                "2026");
        return step.group(1);
    }
}
