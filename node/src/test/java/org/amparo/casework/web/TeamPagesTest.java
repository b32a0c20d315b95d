package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.Browser;
import org.amparo.access.Installation;
import org.amparo.access.InstitutionId;
import org.amparo.access.Institutions;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The response team of a case on its pages: calm steps in, and honest words on the way out. */
@NodeTest
class TeamPagesTest {
    private static final String REASON = "Un agente de esa institución aparece en el relato.";
    private static final Pattern CARRIED = Pattern.compile("type=\"hidden\" name=\"([a-zA-Z.]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    Institutions institutions;

    @Autowired
    Installation installation;

    private Viewer officer;
    private Viewer partner;
    private Browser browser;
    private Browser theirs;
    private String path;

    @BeforeEach
    void signIn() {
        officer = users.user(Role.CASE_WORKER);
        partner = users.user(Role.CASE_WORKER);
        browser = new Browser(port).signIn(officer);
        theirs = new Browser(port).signIn(partner);
        path = "/cases/" + invented.register(officer, InventedCases.full()).value();
    }

    @Test
    void anInstitutionJoinsByConsentInCalmSteps() {
        assertThat(browser.get(path + "/team").body()).contains("Ninguna otra institución está en el equipo");

        browser.get(path + "/team/new");
        var who = browser.post(
                path + "/team/new",
                "institution",
                name(partner.institution()),
                "purpose",
                "assistance",
                "classes",
                "identity");
        assertThat(location(who))
                .isEqualTo(path + "/team/basis?institution="
                        + partner.institution().value() + "&purpose=assistance&classes=identity");
        var why = post("/team/basis", browser.get(location(who)), "basis", "consent", "language", "pt");
        var asked = browser.get(location(why));
        assertThat(asked.body())
                .contains("<div lang=\"pt\">", "Pedimos sua permissão para que " + name(partner.institution()))
                .contains("Quem é: nome, data de nascimento", "Texto 1")
                .doesNotContain("Saúde e bem-estar");
        var checked = post("/team/details", asked, spoken("how", "spoken"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("Revise antes de sumarla", "La persona lo aceptó de palabra", "Portugués");
        assertThat(theirs.get(path).statusCode()).isEqualTo(404);

        var added = post("/team", checked);

        assertThat(location(added)).isEqualTo(path + "/team");
        assertThat(browser.get(path + "/team").body())
                .contains("cuando la custodia de datos lo autorice", "Espera a la custodia de datos")
                .contains(name(partner.institution()), "nombre, fecha de nacimiento, documentos");
        assertThat(theirs.get(path).statusCode()).isEqualTo(200);
        assertThat(theirs.get(path + "/team").body()).doesNotContain("Sumar una institución");
        assertThat(theirs.get(path + "/team/new").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAStepLacksIsSaidAtItsField() {
        browser.get(path + "/team/new");
        var nobody = browser.post(path + "/team/new", "institution", "Nadie", "classes", "legal");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Elija una institución de la lista.", "Diga para qué se suma.");

        var tooMuch = browser.post(
                path + "/team/new",
                "institution",
                name(partner.institution()),
                "purpose",
                "assistance",
                "classes",
                "legal");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("Quite lo que sobra");

        var bare = post("/team/basis", browser.get(address("basis", "")), "basis", "consent");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Elija en qué lengua leerá el texto.");
        var mandate = post("/team/basis", browser.get(address("basis", "")), "basis", "mandate");
        assertThat(mandate.body()).contains("Esta razón vale solo para defender");

        var consent = browser.get(address("details", "&basis=consent&language=es"));
        assertThat(post("/team/details", consent).body()).contains("Diga cómo aceptó.", "Escriba hasta qué día vale.");
        assertThat(location(browser.get(path + "/team/details"))).isEqualTo(path + "/team/new");
    }

    @Test
    void aGuardianWithAConflictOfInterestIsNotEnough() {
        var consent = browser.get(address("details", "&basis=consent&language=es"));
        var conflict = post("/team/details", consent, spoken("how", "guardian", "guardian", "conflict"));
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body()).contains("Debe decidir la autoridad de protección de la niñez");

        var authority = installation.addInstitution(new Installation.NewInstitution(
                Optional.empty(), "child_protection", "Defensoría inventada", "XA", Optional.empty()));
        var decided = post(
                "/team/details",
                consent,
                spoken(
                        "how",
                        "guardian",
                        "guardian",
                        "authority_decided",
                        "authority",
                        Integer.toString(authority.value())));
        assertThat(decided.body()).contains("Había un conflicto de intereses: decidió Defensoría inventada.");
        post("/team", decided);
        assertThat(theirs.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aConsentIsTakenBackByWhoeverThePersonTellsAndThePageSaysWhatEndsAndWhatStays() {
        share();
        var third = users.user(Role.CASE_WORKER);
        byLaw(third);
        var consent = found("/team/consents/(\\d+)", theirs.get(path + "/team").body());

        assertThat(theirs.get(path + "/team/consents/" + consent).body())
                .contains("Dejarán de ver el caso en el acto", name(partner.institution()))
                .contains(name(third.institution()), "Ley inventada 12, artículo 3", "Lo que ya se leyó");
        var done = theirs.post(path + "/team/consents/" + consent);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("El consentimiento está retirado", "Ya no ven el caso", name(partner.institution()))
                .contains("Ley inventada 12, artículo 3");
        assertThat(theirs.get(path).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn(third).get(path).statusCode()).isEqualTo(200);
        assertThat(browser.get(path + "/team").body())
                .contains("Quiénes estuvieron", "La persona retiró su consentimiento el");
        assertThat(browser.get(path + "/team/consents/" + consent).body()).contains("El consentimiento está retirado");
        assertThat(browser.post(path + "/team/consents/" + consent).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatRestsOnALawIsEndedByTheInstitutionThatRegisteredTheCase() {
        byLaw(partner);
        var member = found("/team/(\\d+)/end", browser.get(path + "/team").body());
        assertThat(theirs.get(path + "/team").body()).doesNotContain("/end\"");
        assertThat(theirs.get(path + "/team/" + member + "/end").statusCode()).isEqualTo(404);

        assertThat(browser.get(path + "/team/" + member + "/end").body()).contains("Ley inventada 12, artículo 3");
        assertThat(location(browser.post(path + "/team/" + member + "/end"))).isEqualTo(path + "/team");
        assertThat(theirs.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anOfficialIsImplicatedAfterAWarningAndOneMayLoseSightOfTheCase() {
        byLaw(partner);
        assertThat(browser.get(path + "/team/implicated").body()).contains("Quizá usted también deje de ver el caso.");
        var unsure = browser.post(path + "/team/implicated", "institution", name(partner.institution()));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(theirs.get(path).statusCode()).isEqualTo(200);

        var closed = browser.post(
                path + "/team/implicated", "institution", name(partner.institution()), "sure", "1", "reason", REASON);
        assertThat(location(closed)).isEqualTo(path + "/team");
        assertThat(theirs.get(path).statusCode()).isEqualTo(404);

        var own = browser.post(
                path + "/team/implicated", "institution", name(officer.institution()), "sure", "1", "reason", REASON);
        assertThat(location(own)).isEqualTo("/cases");
        assertThat(browser.get("/cases").body()).contains("Usted ya no ve ese caso");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void allOfItIsThereForNobodyElse() {
        for (var page : List.of("", "/new", "/basis", "/details", "/implicated", "/1/end", "/consents/1")) {
            assertThat(theirs.get(path + "/team" + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    @Test
    void theStepsSpeakFourLanguages() {
        for (var language : List.of("en", "pt", "fr")) {
            for (var page : List.of("", "/new", "/implicated")) {
                assertThat(browser.get(path + "/team" + page, "Accept-Language", language)
                                .body())
                        .as(language + page)
                        .doesNotContain("casework.", "access.team");
            }
        }
    }

    private void share() {
        var consent = browser.get(address("details", "&basis=consent&language=es"));
        assertThat(location(post("/team", post("/team/details", consent, spoken("how", "signed")))))
                .isEqualTo(path + "/team");
    }

    private void byLaw(Viewer whom) {
        var law = browser.get(path + "/team/details?institution="
                + whom.institution().value() + "&purpose=protection&classes=placement&basis=law");
        var checked = post("/team/details", law, "law", "Ley inventada 12, artículo 3");
        assertThat(checked.body()).contains("Lo manda la ley, aunque la persona no lo acepte: Ley inventada 12");
        assertThat(location(post("/team", checked))).isEqualTo(path + "/team");
    }

    private String address(String page, String more) {
        return path + "/team/" + page + "?institution=" + partner.institution().value() + "&purpose=assistance" + more;
    }

    private static String[] spoken(String... more) {
        var today = LocalDate.now();
        var form = new ArrayList<>(List.of(more));
        form.addAll(List.of("givenOn.day", "" + today.getDayOfMonth(), "givenOn.month", "" + today.getMonthValue()));
        form.addAll(List.of("givenOn.year", "" + today.getYear(), "endsOn.day", "1", "endsOn.month", "1"));
        form.addAll(List.of("endsOn.year", "" + (today.getYear() + 1)));
        return form.toArray(String[]::new);
    }

    /** Sends the form of a page with what it carries unseen. */
    private HttpResponse<String> post(String what, HttpResponse<String> page, String... more) {
        var form = new ArrayList<>(List.of(more));
        CARRIED.matcher(page.body()).results().forEach(field -> form.addAll(List.of(field.group(1), field.group(2))));
        return browser.post(path + what, form.toArray(String[]::new));
    }

    private static String found(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String name(InstitutionId id) {
        return institutions.find(id).orElseThrow().name();
    }
}
