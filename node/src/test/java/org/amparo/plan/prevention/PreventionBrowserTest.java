package org.amparo.plan.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.amparo.access.Access;
import org.amparo.access.Role;
import org.amparo.plan.monitoring.PlanActors;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A prevention action is written down, opened to all and found near a place, on both screens. */
class PreventionBrowserTest extends BrowserTest {
    @Autowired
    PlanActors actors;

    @Autowired
    Access access;

    @Test
    void anActionIsWrittenDownAndFoundNearAPlace() {
        String country = access.node().orElseThrow().country();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Page focal = openAs(actors.official(country, Role.FOCAL_POINT), DESK, "es", "/plan/prevention/new");
        look(focal, "prevention-form");
        focal.locator("#kind").selectOption("campaign");
        focal.locator("#title").fill("Feria inventada de navegador");
        focal.locator("#words").fill("Charlas y radio en el puerto");
        focal.locator("input[name=items][value=directive-28]").check();
        focal.locator("#territory").fill(country + "-13");
        focal.locator("input[name=state][value=planned]").check();
        focal.locator("#first").fill(String.valueOf(today.getDayOfMonth()));
        focal.locator("#first-month").fill(String.valueOf(today.getMonthValue()));
        focal.locator("#first-year").fill(String.valueOf(today.getYear() + 1));
        focal.locator("#languages").fill("es, qu");
        focal.locator("input[name=open]").check();
        focal.locator("main form button[type=submit]").click();
        focal.locator(".govuk-notification-banner--success").waitFor();
        look(focal, "prevention-action");
        focal.navigate("/plan/prevention");
        look(focal, "prevention-list");

        Page anyone = open(PHONE, "fr", "/prevention");
        anyone.locator("#territory").fill(country + "-13");
        anyone.locator("main form button[type=submit]").click();
        assertThat(anyone.locator("main").innerText()).contains("Feria inventada de navegador");
        look(anyone, "prevention-open");
        anyone.locator("main td a, main th a").first().click();
        look(anyone, "prevention-action-open");
        Page phone = openAs(actors.official(country, Role.RESPONDENT), PHONE, "pt", "/plan/prevention/new");
        look(phone, "prevention-form");
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        screenshot(page, name);
    }
}
