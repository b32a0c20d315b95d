package org.amparo.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.amparo.access.Role;
import org.amparo.attachments.InventedFiles;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of a case, attached and taken away again by somebody with a browser. */
class AttachmentsBrowserTest extends BrowserTest {
    @Autowired
    InventedCases invented;

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "1280,fr"})
    void aFileGoesInIsListedAndComesOutAgain(int width, String language) throws IOException {
        var officer = users.user(Role.CASE_WORKER);
        var path = "/cases/" + invented.register(officer, InventedCases.full()).value();
        var content = InventedFiles.pdf(300_000, "Nada de nadie. ");

        var page = openAs(officer, width, language, path + "/attachments/new");
        look(page, "attach");
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForSelector(".govuk-error-summary");
        look(page, "attach-wrong");
        page.locator("input[name=class][value=legal]").check();
        page.locator("#description").fill("Copia sellada de la fiscalía");
        page.locator("#file")
                .setInputFiles(new FilePayload("Denuncia del 14 de marzo.pdf", "application/pdf", content));
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForURL("**" + path + "#attachments");
        page.navigate(page.url().replace(path + "#attachments", path + "/attachments/new"));
        page.locator("input[name=class][value=identity]").check();
        page.locator("#file").setInputFiles(new FilePayload("Pasaporte.pdf", "application/pdf", content));
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForURL("**" + path + "#attachments");
        look(page, "attached");

        var download = page.waitForDownload(() -> page.locator("a[href*='/attachments/']:has-text('Denuncia')")
                .first()
                .click());
        assertThat(download.suggestedFilename()).isEqualTo("Denuncia del 14 de marzo.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(content);
        page.locator("a[href$='/remove']").first().click();
        look(page, "detach");
    }

    private static void look(Page page, String name) {
        screenshot(page, name);
        assertAccessible(page);
    }
}
