package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.amparo.access.Role;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterBrowserTest extends BrowserTest {
    @Autowired
    TestUsers users;

    @Autowired
    InventedCases invented;

    private Viewer officer;

    @BeforeEach
    void hireAnOfficer() {
        officer = users.user(Role.FRONT_LINE);
    }

    @Test
    void aCaseIsRegisteredOnAPhoneByKeyboardAlone() {
        var page = openAs(officer.username(), TestUsers.PASSWORD, PHONE, "es", "/queue");
        tabTo(page, "a.govuk-button[href='/cases/new']");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/new");

        tabTo(page, "[id='overview.source']");
        page.keyboard().type("Línea");
        tabTo(page, "button.govuk-button:not([name]):not([aria-hidden])");
        page.keyboard().press("Enter");
        page.waitForURL("**/identity");

        tabTo(page, "[id='identity.firstName']");
        page.keyboard().type("Alba");
        page.keyboard().press("Enter");
        page.waitForURL("**/person");

        tabTo(page, "[name='profile.sex']");
        page.keyboard().press("Space");
        tabTo(page, "[id='profile.ageAtRegistration']");
        page.keyboard().type("21");
        tabTo(page, "button[name=go]");
        page.keyboard().press("Enter");
        page.waitForURL("**/check");

        tabTo(page, "main form button.govuk-button");
        page.keyboard().press("Enter");
        page.waitForURL("**/registered");
        assertThat(page.locator("h1").textContent()).isEqualTo("El caso quedó registrado");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void aCaseIsFoundOpenedAndChangedByKeyboardAlone(int width) {
        var number = invented.some(officer);
        var page = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/cases");
        tabTo(page, "form[action='/cases/find'] input[name=number]");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/" + number);

        tabTo(page, "a[href='/cases/" + number + "/profile/edit']");
        page.keyboard().press("Enter");
        page.waitForURL("**/profile/edit");

        tabTo(page, "[id='profile.maritalStatus']");
        page.keyboard().type("Solter");
        tabTo(page, "main form button.govuk-button:not([name])");
        page.keyboard().press("Enter");
        page.waitForSelector(".govuk-notification-banner--success");
        assertThat(page.locator("#profile").textContent()).contains("Soltería");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void everyStepIsAccessible(int width) {
        var page = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/cases/new");
        page.locator("[id='overview.registeredOn-month']").fill("13");
        forward(page);
        look(page, "step-errors");
        page.locator("[id='overview.registeredOn-month']").fill("3");
        page.locator("[id='overview.registeredOn']").fill("14");
        page.locator("[id='overview.registeredOn-year']").fill("2026");
        look(page, "step-circumstances");
        forward(page);
        page.locator("[id='identity.firstName']").fill("Alba");
        page.locator("[id='identity.secondName']").fill("Ñandú Ensayo");
        look(page, "step-identity");
        forward(page);
        look(page, "step-person");
        forward(page);
        page.getByLabel("Trabajo forzado").check();
        look(page, "step-trafficking");
        forward(page);
        look(page, "step-places");
        forward(page);
        look(page, "step-others");
        forward(page);
        page.waitForURL("**/check");
        look(page, "check");
        page.navigate("/queue");
        look(page, "queue-draft");
        page.goBack();
        page.locator("main form button.govuk-button").first().click();
        page.waitForURL("**/registered");
        look(page, "registered");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void severalPersonsAreRegisteredOnAccessiblePages(int width) {
        var page = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/situations/new");
        page.locator("[id='situation.kind']").selectOption("farm");
        look(page, "batch-situation");
        forward(page);
        page.locator("[id='persons[0].firstName']").fill("Alba");
        page.locator("[id='persons[1].age']").fill("17");
        look(page, "batch-persons");
        forward(page);
        page.waitForURL("**/check");
        look(page, "batch-check");
        page.locator("main form button.govuk-button").first().click();
        page.waitForURL("**/situations/S-*");
        look(page, "situation");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void twoVersionsAreComparedOnAnAccessiblePage(int width) {
        var number = invented.some(officer);
        var mine = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/cases/" + number + "/profile/edit");
        var theirs = mine.context().newPage();
        theirs.navigate("/cases/" + number + "/profile/edit");
        theirs.locator("[id='profile.education']").selectOption("isced_3");
        save(theirs);
        mine.locator("[id='profile.maritalStatus']").selectOption("single");
        mine.locator("button.govuk-button:not([name])").click();
        mine.waitForSelector("table.am-compare");
        look(mine, "conflict");

        mine.locator("main form button.govuk-button").first().click();
        mine.waitForURL("**/cases/" + number);
        assertThat(mine.locator("#profile").textContent()).contains("Soltería", "Educación secundaria alta");
    }

    @Test
    void whoThePersonIsOpensOnOnePageAlone() {
        var number = invented.some(officer);
        for (int width : new int[] {PHONE, DESK}) {
            var page = openAs(officer.username(), TestUsers.PASSWORD, width, "es", "/cases/" + number);
            page.locator("#purpose").selectOption("PROTECTION");
            page.locator("#identity form button").click();
            page.waitForURL("**/identity");
            look(page, "identity");
        }
    }

    private static void forward(Page page) {
        page.getByText("Continuar", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }

    private static void save(Page page) {
        page.locator("button.govuk-button:not([name])").click();
        page.waitForSelector(".govuk-notification-banner--success");
    }

    private static void look(Page page, String name) {
        screenshot(page, name);
        assertAccessible(page);
    }
}
