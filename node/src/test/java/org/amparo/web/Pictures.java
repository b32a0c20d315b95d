package org.amparo.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pictures of the documents, taken from a running demonstration. {@code docs/pictures/take} starts both. */
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "amparo.pictures.of", matches = "http.*")
class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "queue", "/queue",
            "cases", "/cases",
            "register", "/cases/new",
            "statistics", "/statistics"));

    @Test
    void takeThem(Browser browser) {
        for (int width : new int[] {1280, 360}) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(System.getProperty("amparo.pictures.of"))
                    .setViewportSize(width, width == 360 ? 740 : 860)
                    .setLocale("es"))) {
                Page page = context.newPage();
                signIn(page);
                PAGES.forEach((name, path) -> {
                    page.navigate(path);
                    take(page, name, width);
                });
                page.navigate("/cases");
                page.locator("tbody tr th a").first().click();
                take(page, "case", width);
            }
        }
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.locator("#username").fill(System.getProperty("amparo.pictures.user"));
        page.locator("#password").fill(System.getProperty("amparo.pictures.password"));
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void take(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + width + ".png")));
    }
}
