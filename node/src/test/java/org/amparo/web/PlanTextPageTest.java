package org.amparo.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.time.LocalDate;
import org.amparo.plan.text.Edition;
import org.amparo.plan.text.PlanTitle;
import org.amparo.plan.text.RealPlan;
import org.amparo.plan.text.WritePage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a plan's text stands alone, as a file: it must serve everyone all the same. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PlanTextPageTest {
    private static final Edition EDITION = new Edition(
            new PlanTitle("Tercer Plan de Trabajo", 2021, 2026),
            "es",
            "draft",
            "plan.txt",
            "0123456789abcdef",
            LocalDate.of(2026, 1, 2));

    @Test
    void theTextOfThePlanIsAccessibleNarrowAndWide(Browser browser) {
        for (int width : new int[] {BrowserSession.PHONE, BrowserSession.DESK}) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 740))) {
                var page = context.newPage();
                page.setContent(WritePage.page(RealPlan.read(), EDITION, width == BrowserSession.PHONE ? "es" : "en"));
                BrowserSession.assertAccessible(page);
                BrowserSession.screenshot(page, "plan-text");
            }
        }
    }
}
