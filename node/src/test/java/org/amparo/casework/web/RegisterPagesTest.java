package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.access.Browser;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseFilter;
import org.amparo.casework.CaseSummary;
import org.amparo.casework.CaseView;
import org.amparo.casework.Casework;
import org.amparo.confidential.AccessToken;
import org.amparo.confidential.Opening;
import org.amparo.confidential.Purpose;
import org.amparo.confidential.Witness;
import org.amparo.forms.PartialDate;
import org.amparo.storage.NodeTest;
import org.amparo.web.DataClass;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class RegisterPagesTest {
    private static final Pattern STEP = Pattern.compile("action=\"(/cases/new/[0-9a-f-]{36})/circumstances\"");

    @Autowired
    TestUsers users;

    @Autowired
    Casework casework;

    @Autowired
    Witness witness;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    private Viewer officer;
    private Browser browser;

    @BeforeEach
    void signIn() {
        officer = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
    }

    @Test
    void aCaseIsRegisteredInShortSteps() {
        var draft = begin();
        assertThat(location(circumstances(draft))).isEqualTo(draft + "/identity");
        assertThat(location(browser.post(
                        draft + "/identity",
                        "identity.firstName",
                        "Alba",
                        "identity.secondName",
                        "Ñandú Ensayo",
                        "identity.birthDate.year",
                        "2004",
                        "identity.documents[0].kind",
                        "Cédula",
                        "identity.documents[0].number",
                        "X-000-INVENTADO")))
                .isEqualTo(draft + "/person");
        assertThat(location(browser.post(
                        draft + "/person",
                        "profile.sex",
                        "female",
                        "profile.ageAtRegistration",
                        "21",
                        "profile.nationalities",
                        "XA",
                        "profile.nationalities-1",
                        "HN",
                        "profile.languages",
                        "ESPAÑOL",
                        "profile.languages-1",
                        "misquito")))
                .isEqualTo(draft + "/trafficking");
        assertThat(location(browser.post(
                        draft + "/trafficking",
                        "trafficking.exploitation",
                        "forced_labour",
                        "trafficking.exploitation",
                        "servitude",
                        "trafficking.industry",
                        "Servicio de comidas y bebidas",
                        "note",
                        "Descansa; se le preguntará más mañana.",
                        "noteClass",
                        "legal")))
                .isEqualTo(draft + "/places");
        assertThat(location(browser.post(
                        draft + "/places",
                        "events[0].stage",
                        "recruitment",
                        "events[0].row",
                        "+",
                        "events[1].stage",
                        "exploitation",
                        "events[1].place.subdivision",
                        "almarena",
                        "events[1].began.month",
                        "6",
                        "events[1].began.year",
                        "2024")))
                .isEqualTo(draft + "/others");
        assertThat(location(browser.post(draft + "/others", "perpetrators[0].people", "2")))
                .isEqualTo(draft + "/check");
        assertThat(browser.get(draft + "/check").body())
                .contains("Ñandú Ensayo", "X-000-INVENTADO", "Trabajo forzado", "junio de 2024", "Almarena, Valdoria");

        var registered = browser.post(draft + "/check");

        var view = theOnlyCase();
        assertThat(location(registered)).isEqualTo("/cases/" + view.number().value() + "/registered");
        var content = view.content();
        assertThat(content.overview().source()).isEqualTo("hotline");
        assertThat(content.overview().decidedBy()).isEqualTo("not_asked");
        assertThat(content.profile().nationalities()).containsExactly("XA", "HN");
        assertThat(content.profile().languages()).containsExactly("spa", "miq");
        assertThat(content.profile().ageBand()).isEqualTo("21_23");
        assertThat(content.trafficking().exploitation()).containsExactly("forced_labour", "servitude");
        assertThat(content.trafficking().industry()).isEqualTo("56");
        assertThat(content.events()).singleElement().satisfies(event -> {
            assertThat(event.place().country()).contains("XA");
            assertThat(event.place().subdivision()).contains("XA-01");
            assertThat(event.began()).contains(new PartialDate("2024-06"));
        });
        assertThat(content.perpetrators()).hasSize(1);
        assertThat(view.notes())
                .extracting(CaseView.Note::text, CaseView.Note::dataClass)
                .containsExactly(tuple("Descansa; se le preguntará más mañana.", DataClass.LEGAL));
        assertThat(identity(view)).satisfies(identity -> {
            assertThat(identity.firstName()).contains("Alba");
            assertThat(identity.birthDate()).contains(new PartialDate("2004"));
            assertThat(identity.documents())
                    .singleElement()
                    .satisfies(document -> assertThat(document.number()).isEqualTo("X-000-INVENTADO"));
        });
    }

    @Test
    void whatMustBeReportedIsSaidBeforeTheFirstQuestion() {
        var first = browser.get("/cases/new").body();

        assertThat(first).contains("Hay cosas que la ley me obliga a avisar");
        assertThat(first.indexOf("la ley me obliga")).isLessThan(first.indexOf("overview.source"));
    }

    @Test
    void whoIsInAHurryRegistersAfterTheFirstStep() {
        var draft = begin();
        assertThat(location(browser.post(
                        draft + "/circumstances",
                        "overview.registeredOn",
                        "2026-03-14",
                        "overview.source",
                        "police",
                        "go",
                        "check")))
                .isEqualTo(draft + "/check");
        browser.post(draft + "/check");

        assertThat(theOnlyCase().content().overview().source()).isEqualTo("police");
        assertThat(identity(theOnlyCase())).isEqualTo(org.amparo.identity.Identity.UNKNOWN);
    }

    @Test
    void whatCannotBeReadComesBackAsItWasTyped() {
        var draft = begin();
        circumstances(draft);

        var person = browser.post(
                draft + "/person",
                "profile.ageAtRegistration",
                "veinte",
                "profile.languages",
                "klingonés",
                "profile.sex",
                "female");

        assertThat(person.statusCode()).isEqualTo(422);
        assertThat(person.body())
                .contains("<title>Error: ", "govuk-error-summary", "href=\"#profile.ageAtRegistration\"")
                .contains("value=\"veinte\"", "value=\"klingonés\"")
                .containsPattern("value=\"female\" checked");
        assertThat(browser.get(draft + "/check").body()).doesNotContain("veinte");

        var dates = browser.post(
                draft + "/circumstances",
                "overview.registeredOn.day",
                "31",
                "overview.registeredOn.month",
                "2",
                "overview.registeredOn.year",
                "2026");
        assertThat(dates.body()).contains("escriba el día, el mes y el año", "value=\"31\"");
    }

    @Test
    void whatCannotBeRightIsSaidAtItsField() {
        var draft = begin();
        circumstances(draft);

        var person =
                browser.post(draft + "/person", "profile.ageAtRegistration", "20", "profile.ageAtRecruitment", "30");

        assertThat(person.statusCode()).isEqualTo(422);
        assertThat(person.body()).contains("href=\"#profile.ageAtRecruitment\"", "Es mayor que la edad");
    }

    @Test
    void aFormSentTwiceMakesOneCase() {
        var draft = begin();
        circumstances(draft);

        var first = browser.post(draft + "/check");
        var second = browser.post(draft + "/check");

        assertThat(location(second)).isEqualTo(location(first));
        assertThat(cases()).hasSize(1);
        assertThat(location(browser.get(draft + "/person"))).isEqualTo(location(first));
    }

    @Test
    void aFormSentTwiceAtTheSameMomentMakesOneCase() throws Exception {
        var draft = begin();
        circumstances(draft);

        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<HttpResponse<String>> send = () -> browser.post(draft + "/check");
            var answers = threads.invokeAll(Stream.generate(() -> send).limit(3).toList()).stream()
                    .map(future -> location(future.resultNow()))
                    .distinct();
            assertThat(answers).hasSize(1);
        }
        assertThat(cases()).hasSize(1);
    }

    @Test
    void aDraftIsNobodyElses() {
        var draft = begin();
        circumstances(draft);
        var colleague = new Browser(port).signIn(users.user(officer.institution(), Role.CASE_WORKER));

        assertThat(location(colleague.get(draft + "/circumstances"))).isEqualTo("/queue");
        assertThat(location(colleague.get(draft + "/check"))).isEqualTo("/queue");
        assertThat(location(colleague.post(draft + "/check"))).isEqualTo("/queue");
        assertThat(colleague.post(draft + "/person", "profile.sex", "male").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(draft + "/check").body()).doesNotContain("Hombre");
        assertThat(cases()).isEmpty();
    }

    @Test
    void aDraftOutlivesTheSessionAndWaitsInTheQueue() {
        var draft = begin();
        circumstances(draft);

        var later = new Browser(port).signIn(officer);

        assertThat(later.get("/queue").body()).contains("Tiene 1 registro sin terminar", draft + "/check");
        assertThat(later.get(draft + "/circumstances").body()).containsPattern("value=\"hotline\" selected");
        assertThat(location(later.post(draft + "/discard"))).isEqualTo("/queue");
        assertThat(later.get("/queue").body()).contains("se descartó").doesNotContain(draft);
    }

    @Test
    void whoThePersonOfADraftIsLiesInTheVaultAloneAndGoesWithTheDraft() {
        var draft = begin();
        circumstances(draft);
        browser.post(draft + "/identity", "identity.firstName", "Alba", "identity.secondName", "Ñandú Ensayo");

        var everywhere = "select count(*) from %s t where t::text like '%%Ñandú%%'";
        assertThat(db.fetchValue(everywhere.formatted("casework.draft"))).isEqualTo(0L);
        assertThat(db.fetchValue(everywhere.formatted("access.spring_session_attributes")))
                .isEqualTo(0L);
        assertThat(browser.get(draft + "/identity").body()).contains("value=\"Ñandú Ensayo\"");

        browser.post(draft + "/check");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(db.fetchValue("select count(*) from identity.set_aside where id = ?::uuid", id))
                .isEqualTo(0L);
        // Sealed: a byte for the format, nonce and tag, and two brackets between them.
        assertThat(db.fetchValue("select length(answers) from casework.draft where id = ?::uuid", id))
                .isEqualTo(1 + 12 + 16 + 2);
    }

    @Test
    void aRowIsAddedAndTakenAwayWithoutScripts() {
        var draft = begin();
        circumstances(draft);

        var more = browser.post(
                draft + "/others",
                "perpetrators[0].row",
                "+",
                "perpetrators[0].details",
                "primero",
                "add",
                "perpetrators");
        assertThat(more.body()).contains("name=\"perpetrators[1].row\"", "primero");

        var fewer = browser.post(
                draft + "/others",
                "perpetrators[0].row",
                "+",
                "perpetrators[0].details",
                "primero",
                "perpetrators[1].row",
                "+",
                "perpetrators[1].details",
                "segundo",
                "remove",
                "perpetrators[0]");
        assertThat(fewer.body()).contains("segundo").doesNotContain("primero", "name=\"perpetrators[1].row\"");
    }

    @Test
    void aPageOfTheFormIsNotKeptByTheBrowser() {
        assertThat(browser.get("/cases/new").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private String begin() {
        var match = STEP.matcher(browser.get("/cases/new").body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private HttpResponse<String> circumstances(String draft) {
        return browser.post(
                draft + "/circumstances",
                "overview.registeredOn.day",
                "14",
                "overview.registeredOn.month",
                "3",
                "overview.registeredOn.year",
                "2026",
                "overview.source",
                "hotline",
                "overview.traffickingStatus",
                "possible",
                "overview.place.country",
                "XA");
    }

    private java.util.List<CaseSummary> cases() {
        return casework.list(officer, CaseFilter.ALL, Optional.empty(), 10).cases();
    }

    private CaseView theOnlyCase() {
        assertThat(cases()).hasSize(1);
        return casework.view(officer, cases().getFirst().number()).orElseThrow();
    }

    private org.amparo.identity.Identity identity(CaseView view) {
        return casework.identity(officer, view.number())
                .orElseThrow()
                .identity()
                .open(AccessToken.witnessed(new Opening(officer.actor(), Purpose.REGISTRATION, "test"), witness));
    }
}
