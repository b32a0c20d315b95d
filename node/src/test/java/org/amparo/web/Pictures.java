package org.amparo.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pictures of the documents, taken from a running demonstration. {@code docs/pictures/take} starts both. */
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "amparo.pictures.of", matches = "http.*")
class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    @Test
    void takeThem(Browser browser) throws IOException {
        try (BrowserContext desk = signedIn(browser, 1280, 900, 1)) {
            Page page = desk.newPage();
            page.navigate("/queue");
            page.locator("tbody tr th a").first().click();
            take(page, "case");
            page.setViewportSize(1280, 1180);
            page.navigate("/statistics");
            take(page, "statistics");
        }
        try (BrowserContext phone = signedIn(browser, 360, 720, 2)) {
            Page page = phone.newPage();
            page.navigate("/cases/new");
            page.locator("main form button.govuk-button:not([name]):not([aria-hidden])")
                    .click();
            page.waitForURL("**/identity");
            page.navigate(page.url().replace("/identity", "/person"));
            page.locator("input[name='profile.sex']").first().check();
            page.locator("[id='profile.ageAtRegistration']").fill("17");
            page.evaluate("scrollTo(0, 0)");
            take(page, "register");
            page.onceDialog(dialog -> dialog.accept());
            page.locator("form[action$='/discard'] button").click();
            page.waitForURL("**/queue");
        }
    }

    private static BrowserContext signedIn(Browser browser, int width, int height, int scale) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(System.getProperty("amparo.pictures.of"))
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setLocale("es"));
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("#username").fill(System.getProperty("amparo.pictures.user"));
        page.locator("#password").fill(System.getProperty("amparo.pictures.password"));
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
        return context;
    }

    private static void take(Page page, String name) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        ImageIO.write(FewColours.of(seen), "png", FOLDER.resolve(name + ".png").toFile());
    }
}
