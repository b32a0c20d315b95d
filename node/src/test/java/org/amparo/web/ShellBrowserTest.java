package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellBrowserTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({"es,360", "es,1280", "en,1280", "pt,360", "fr,360"})
    void theFirstPageSpeaksToEveryone(String language, int width) {
        Page page = open(width, language, "/");
        assertAccessible(page);
        screenshot(page, "home");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"es,360", "en,1280"})
    void aPageThatDoesNotExistIsACalmPage(String language, int width) {
        Page page = open(width, language, "/problems/nothing");
        assertAccessible(page);
        screenshot(page, "not-found");
    }

    @Test
    void aLanguageIsChosenOnThePageAndRemembered() {
        Page page = open(DESK, "es", "/problems/invalid");
        page.getByText("Português").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Há dados a corrigir");
        page.navigate("/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("pt");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        Page page = open(DESK, "es", "/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void threeTimesShiftLeavesThePageAndTheWayBackShowsNothing() {
        Page page = open(PHONE, "es", "/");
        page.route("https://www.wikipedia.org/**", route -> route.fulfill());
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL("https://www.wikipedia.org/**");
        assertThat(page.url()).startsWith("https://www.wikipedia.org/");
    }

    @Test
    void aPageOnWhichSomethingCannotBeReadIsNotAccessible() {
        Page page = open(DESK, "es", "/");
        page.evaluate("""
                const main = document.querySelector('main');
                main.append(document.createElement('button'));
                const pale = document.createElement('p');
                pale.textContent = 'No se lee';
                pale.style.color = '#eee';
                main.append(pale);
                """);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertAccessible(page))
                .withMessageContainingAll("button-name", "color-contrast");
    }
}
