package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.amparo.access.Role;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The system's own colours, as people choose them who see little: nothing may depend on a background of ours. */
class ForcedColoursBrowserTest extends BrowserTest {
    @Autowired
    InventedCases invented;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void pagesAreLegibleInForcedColours(int width) {
        var officer = users.user(Role.CASE_WORKER, Role.ANALYST);
        var number = invented.some(officer);
        var page = openAs(officer, width, "es", "/queue");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches"))
                .isEqualTo(true);
        for (var path : new String[] {
            "/queue",
            "/cases",
            "/cases?sex=female",
            "/cases/" + number,
            "/cases/" + number + "/profile/edit",
            "/cases/new",
            "/statistics",
            "/account"
        }) {
            page.navigate(path);
            look(page, path.replace(number, "N").replaceAll("\\W+", "-"));
        }
        page.navigate("/cases/new");
        page.locator("[id='overview.registeredOn-month']").fill("13");
        page.getByText("Continuar", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector(".govuk-error-summary");
        look(page, "-errors");
    }

    private static void look(Page page, String name) {
        screenshot(page, "forced" + name);
        assertAccessibleInForcedColours(page);
    }
}
