package org.amparo.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.casework.Casework;
import org.amparo.casework.NewCase;
import org.amparo.casework.RegisterOutcome.Registered;
import org.amparo.casework.web.InventedCases;
import org.amparo.confidential.Confidential;
import org.amparo.forms.PartialDate;
import org.amparo.identity.Identity;
import org.amparo.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registered twice with a misspelt name; found, compared, made one, seen in both cases, and parted again. */
class DuplicatesBrowserTest extends BrowserTest {
    private static final String BUTTON = "main form[action$='%s'] button.govuk-button";

    @Autowired
    Casework casework;

    @Autowired
    LookAgain look;

    private String register(Viewer officer, String first, String second) {
        var person = Identity.named(Optional.of(first), Optional.of(second), PartialDate.parse("1997-04-23"));
        return ((Registered) casework.register(
                        officer, NewCase.of(InventedCases.sparse(4), Confidential.of(person)), Optional.empty()))
                .view()
                .number()
                .value();
    }

    @ParameterizedTest
    @CsvSource({"360,es", "1280,es", "1280,fr"})
    void twoPersonsAreComparedMergedAndPartedAgain(int width, String language) {
        var supervisor = users.user(Role.SUPERVISOR);
        var officer = users.user(supervisor.institution(), Role.CASE_WORKER);
        var first = register(officer, "Perpetua", "Inquiltupa Yañez");
        var second = register(officer, "Perpetua", "Inkiltupa Llanez");
        look.lookAtAll();

        var page = openAs(supervisor, width, language, "/duplicates");
        assertThat(page.locator("main").innerText()).contains(first, second).doesNotContain("Perpetua");
        screenshot(page, "duplicates");
        assertAccessible(page);

        page.click("main th a");
        page.waitForURL("**/duplicates/*");
        assertThat(page.locator("main").innerText()).doesNotContain("Perpetua");
        screenshot(page, "duplicate-closed");
        assertAccessible(page);

        page.click(BUTTON.formatted("claim"));
        page.waitForURL("**/duplicates/*");
        assertThat(page.locator("main").innerText()).contains("Inquiltupa", "Inkiltupa");
        screenshot(page, "duplicate-open");
        assertAccessible(page);

        page.check("input[name=answer][value=same]");
        page.fill("textarea[name=reason]", "La misma cédula");
        page.click(BUTTON.formatted("decision"));
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        screenshot(page, "duplicate-unchosen");
        assertAccessible(page);

        page.check("input[name='keep.second_name'][value=left]");
        page.click(BUTTON.formatted("decision"));
        page.waitForURL("**/duplicates/*");
        assertThat(page.locator(BUTTON.formatted("part")).count()).isEqualTo(1);
        screenshot(page, "duplicate-one");
        assertAccessible(page);

        open(page, second);
        assertThat(page.locator("main").innerText()).contains("Inquiltupa", "Inkiltupa", first);
        screenshot(page, "duplicate-identity");
        assertAccessible(page);

        page.navigate(page.url().replaceFirst("/identity", "/looks"));
        if (language.equals("es")) {
            assertThat(page.locator("main").innerText())
                    .contains("Unió dos registros de la persona", "Comprobó si la persona está registrada dos veces");
        }
        screenshot(page, "duplicate-looks");
        open(page, second);

        page.click("main a[href*='/duplicates/merges/']");
        page.waitForURL("**/duplicates/*");
        page.fill("textarea[name=reason]", "Son hermanas");
        page.click(BUTTON.formatted("part"));
        page.waitForURL("**/duplicates/*");
        screenshot(page, "duplicate-parted");
        assertAccessible(page);

        open(page, second);
        assertThat(page.locator("main").innerText()).contains("Inkiltupa").doesNotContain("Inquiltupa");

        page.navigate(page.url().replaceFirst("/cases/.*", "/duplicates/decided"));
        assertThat(page.locator("main").innerText()).contains(first);
        screenshot(page, "duplicates-decided");
        assertAccessible(page);
    }

    @Test
    void aCustodianPermitsWhatNoSupervisorMaySee() {
        var one = users.user(Role.CASE_WORKER);
        var other = users.user(Role.CASE_WORKER);
        var custodian = users.user(one.institution(), Role.CUSTODIAN);
        var supervisor = users.user(other.institution(), Role.SUPERVISOR);
        var first = register(one, "Emerenciana", "Huayhua Ñaupa");
        var second = register(other, "Emerensiana", "Guaygua Ñaupa");
        look.lookAtAll();

        screenshot(openAs(custodian, 1280, "es", "/custody/duplicates"), "duplicates-permit");
        var page = openAs(custodian, 360, "pt", "/custody/duplicates");
        assertThat(page.locator("main").innerText()).contains(first).doesNotContain(second, "Emerenciana");
        screenshot(page, "duplicates-permit");
        assertAccessible(page);
        page.click("main button[value=grant]");
        page.waitForURL("**/custody/duplicates");
        assertThat(page.locator("main form").count()).isZero();
        assertAccessible(page);

        page = openAs(supervisor, 1280, "es", "/duplicates");
        page.click("main th a");
        page.waitForURL("**/duplicates/*");
        page.click(BUTTON.formatted("claim"));
        page.waitForURL("**/duplicates/*");
        assertThat(page.locator("main").innerText())
                .contains(second, "Emerenciana", "Emerensiana")
                .doesNotContain(first);
        screenshot(page, "duplicate-across");
        assertAccessible(page);
    }

    private static void open(Page page, String number) {
        page.navigate(page.url().replaceFirst("/duplicates.*|/cases.*", "/cases/" + number));
        page.selectOption("#purpose", "ASSISTANCE");
        page.click("#identity form button");
        page.waitForURL("**/identity");
    }
}
