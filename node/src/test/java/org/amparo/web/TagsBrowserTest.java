package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Every tag on one page, looked at on both screens. */
@SpringBootTest(
        classes = {WebRoom.class, TagGallery.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
class TagsBrowserTest extends BrowserSession {
    @ParameterizedTest
    @CsvSource({"es,360", "es,1280", "fr,360", "en,1280"})
    void everyTagIsAccessible(String language, int width) {
        for (String part : new String[] {"forms", "lists", "figures"}) {
            Page page = open(width, language, "/gallery/" + part);
            assertThat(page.locator("h1").textContent()).isEqualTo("Piezas");
            assertAccessible(page);
            screenshot(page, "tags-" + part);
        }
    }

    @Test
    void anErrorLeadsTheKeyboardToItsField() {
        Page page = open(DESK, "es", "/gallery/forms");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
    }

    @Test
    void aChoiceOpensItsPartAndNotAskedClearsTheOthers() {
        Page page = open(DESK, "es", "/gallery/forms");
        assertThat(page.locator("#more").isVisible()).isFalse();
        page.getByLabel("Otra").check();
        assertThat(page.locator("#more").isVisible()).isTrue();
        page.getByLabel("No se preguntó").check();
        assertThat(page.getByLabel("Otra").isChecked()).isFalse();
    }

    @Test
    void theContainerAnswersWithOurPagesToo() {
        Page page = open(DESK, "es", "/broken-filter");
        assertThat(page.locator("h1").textContent()).isEqualTo("Algo falló de nuestro lado");
        page.navigate("/error");
        assertThat(page.locator("h1").textContent()).isEqualTo("Esta dirección no existe");
    }
}
