package org.amparo.casework.web;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.access.Browser;
import org.amparo.access.Custody;
import org.amparo.access.Role;
import org.amparo.access.RowTickets;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.ResponseTeams;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class BreakGlassPagesTest {
    private static final String REASON = "La persona pide auxilio por teléfono ahora mismo.";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    @Autowired
    ResponseTeams teams;

    @Autowired
    Custody custody;

    @Autowired
    RowTickets tickets;

    private Viewer owner;
    private Browser browser;
    private CaseNumber number;
    private String path;

    @BeforeEach
    void aCaseOfOthers() {
        owner = users.user(Role.CASE_WORKER);
        number = invented.register(owner, InventedCases.full());
        path = "/cases/" + number.value();
        browser = new Browser(port).signIn(users.user(Role.CASE_WORKER));
    }

    @Test
    void aSearchThatFoundNothingLeadsThereAndTheCaseOpensForTwoHours() {
        browser.get("/cases");
        var searched = browser.post("/cases/find", "number", number.value());
        assertThat(searched.statusCode()).isEqualTo(422);
        assertThat(searched.body()).contains("href=\"/break-glass?number=" + number.value() + "\"");
        assertThat(browser.get("/break-glass?number=" + number.value()).body())
                .contains("value=\"" + number.value() + "\"", "recibe el aviso en el acto");

        var opened = browser.post("/break-glass", "number", number.value(), "purpose", "protection", "reason", REASON);

        assertThat(location(opened)).isEqualTo(path);
        assertThat(browser.get(path).body()).contains("Usted abrió este caso por urgencia", "break-glass/close");
        var custodian = users.user(owner.institution(), Role.CUSTODIAN);
        assertThat(tickets.as(custodian, () -> custody.toReview(custodian)))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(REASON));
    }

    @Test
    void itIsClosedBeforeItsTime() {
        browser.get("/break-glass");
        browser.post("/break-glass", "number", number.value(), "purpose", "assistance", "reason", REASON);
        browser.get(path);

        assertThat(location(browser.post(path + "/break-glass/close"))).isEqualTo("/cases");

        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.post(path + "/break-glass/close").statusCode()).isEqualTo(404);
        var custodian = users.user(owner.institution(), Role.CUSTODIAN);
        assertThat(tickets.as(custodian, () -> custody.toReview(custodian)))
                .singleElement()
                .satisfies(one -> assertThat(one.stillOpen()).isFalse());
    }

    @Test
    void anUnknownNumberAndAClosedCaseAreAnsweredInTheSameWordsWhateverTheReason() {
        var bystander = users.user(Role.CASE_WORKER);
        teams.implicate(owner, number, bystander.institution(), "Un agente de esa institución aparece en el relato.");
        browser = new Browser(port).signIn(bystander);
        browser.get("/break-glass");
        for (var reason : new String[] {REASON, "ya"}) {
            var closed =
                    browser.post("/break-glass", "number", number.value(), "purpose", "protection", "reason", reason);
            var unknown = browser.post(
                    "/break-glass", "number", "VA-1900-000000-0", "purpose", "protection", "reason", reason);

            assertThat(closed.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
            assertThat(without(closed.body(), number.value())).isEqualTo(without(unknown.body(), "VA-1900-000000-0"));
        }
        var open = new Browser(port).signIn(users.user(Role.CASE_WORKER));
        open.get("/break-glass");
        assertThat(open.post("/break-glass", "number", number.value(), "purpose", "protection", "reason", "ya")
                        .body())
                .as("a case that would open tells nothing of itself to a flawed request")
                .contains("Explique qué ocurre")
                .doesNotContain("no hay ningún caso");
    }

    @Test
    void aLawyerOpensNothingByForceAndIsOfferedNothing() {
        browser = new Browser(port).signIn(users.user(Role.LAWYER));

        assertThat(browser.get("/break-glass").statusCode()).isEqualTo(404);
        var list = browser.get("/cases").body();
        assertThat(list).doesNotContain("/break-glass", "href=\"/cases/new\"").contains("href=\"/cases\"");
        assertThat(browser.post("/break-glass", "number", number.value(), "purpose", "protection", "reason", REASON)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String without(String body, String number) {
        return body.replace(number, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
