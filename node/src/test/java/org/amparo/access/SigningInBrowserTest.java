package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in as people see it: the page that asks for a second step, the app, the codes. */
@Tag("slow")
class SigningInBrowserTest extends BrowserTest {
    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void whoeverMustSetUpASecondStepIsLedThroughItCalmly(int width) {
        var officer = users.real(Role.CASE_WORKER);
        Page page = openAs(officer, width, "es", "/queue");
        assertThat(page.url()).endsWith("/account/second-factor");
        look(page, "factors-begin");

        page.locator("main a.govuk-button").click();
        page.waitForURL("**/app");
        look(page, "factors-app");
        var app = Authenticator.scanning(page.content());
        page.locator("#code").fill("123");
        page.locator("main form button[type=submit]").click();
        page.locator(".govuk-error-summary").waitFor();
        look(page, "factors-app-wrong");
        page.locator("#code").fill(Authenticator.scanning(page.content()).code());
        page.locator("main form button[type=submit]").click();
        page.locator("main code").first().waitFor();
        assertThat(page.locator("main li code").count()).isEqualTo(10);
        look(page, "factors-codes");
        page.navigate("/account/second-factor");
        look(page, "factors");
        page.navigate("/account");
        look(page, "account");

        var again = open(width, "es", "/sign-in");
        again.locator("#username").fill(officer.username());
        again.locator("#password").fill(TestUsers.PASSWORD);
        again.locator("main button[type=submit]").click();
        again.waitForURL("**/sign-in/code**");
        look(again, "second-step");
        again.locator("#code").fill(app.code(1));
        again.locator("main button[type=submit]").click();
        again.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
    }
}
