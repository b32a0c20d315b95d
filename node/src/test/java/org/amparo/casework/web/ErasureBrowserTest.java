package org.amparo.casework.web;

import org.amparo.access.Role;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureBrowserTest extends BrowserTest {
    @Autowired
    InventedCases invented;

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "360,fr", "1280,en", "1280,pt"})
    void thePagesOfErasureAreAccessible(int width, String language) {
        var officer = users.user(Role.CASE_WORKER);
        var number = invented.some(officer);
        var page = openAs(users.user(officer.institution(), Role.CUSTODIAN), width, language, "/custody/erasure");
        screenshot(page, "erasure");
        assertAccessible(page);
        page.locator("main button[type=submit]").click();
        screenshot(page, "erasure-wrong");
        assertAccessible(page);
        page.locator("#case").fill(number);
        page.locator("main button[type=submit]").click();
        screenshot(page, "erasure-persons");
        assertAccessible(page);
        page.locator("tbody a").last().click();
        page.locator("#holdReason").fill("Proceso penal en curso");
        page.locator("form[action$=hold] button").click();
        screenshot(page, "erasure-held");
        assertAccessible(page);
        page.navigate("/custody/erasure/" + number);
        page.locator("tbody a").first().click();
        screenshot(page, "erasure-person");
        assertAccessible(page);
        page.locator("form[action$=erase] button").click();
        screenshot(page, "erasure-flaws");
        assertAccessible(page);
        page.locator("input[value=person]").check();
        page.locator("#reason").fill("Lo pidió por escrito");
        page.locator("#confirm").fill(number);
        page.locator("form[action$=erase] button").click();
        screenshot(page, "erasure-done");
        assertAccessible(page);
        var file = openAs(officer, width, language, "/cases/" + number);
        screenshot(file, "case-erased");
        assertAccessible(file);
    }
}
