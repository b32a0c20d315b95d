package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.confidential.Confidential;
import org.amparo.identity.Identity;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class LookalikesBrowserTest extends BrowserTest {
    @Autowired
    Casework casework;

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "360,fr", "1280,en", "1280,pt"})
    void theQuestionWhetherItIsSomebodyKnownIsAccessible(int width, String language) {
        var officer = users.user(Role.FRONT_LINE);
        var person = Identity.named(Optional.of("Casimira"), Optional.of("Ñandutí Cosmé"), Optional.empty());
        var registered = (Registered) casework.register(
                officer, NewCase.of(InventedCases.sparse(4), Confidential.of(person)), Optional.empty());
        var page = openAs(officer, width, language, "/cases/new");
        page.click("button.govuk-button:not([name]):not([aria-hidden])");
        page.waitForURL("**/identity");
        page.fill("[id='identity.firstName']", "Casimira");
        page.fill("[id='identity.secondName']", "Nandutí");
        page.keyboard().press("Enter");
        page.waitForURL("**/lookalikes");
        screenshot(page, "lookalikes");
        assertAccessible(page);

        page.click("button.govuk-button:not([name])");
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        screenshot(page, "lookalikes-unanswered");
        assertAccessible(page);

        page.check("input[name=person]");
        page.click("button.govuk-button:not([name])");
        page.waitForURL("**/cases/" + registered.view().number().value());
        screenshot(page, "lookalikes-chosen");
        assertAccessible(page);
    }
}
