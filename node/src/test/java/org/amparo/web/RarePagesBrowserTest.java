package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.amparo.access.Installation;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that hardly anybody sees: a node before it is set up, and what is said when something fails. */
@NodeTest(own = true)
@Import(RarePagesBrowserTest.Failing.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RarePagesBrowserTest extends BrowserSession {
    @Autowired
    Installation installation;

    @Autowired
    TestUsers users;

    @Test
    @Order(1)
    void aNodeIsSetUpOnAccessiblePages() {
        for (int width : new int[] {PHONE, DESK}) {
            look(open(width, "es", "/"), "not-set-up");
            Page page = open(width, "es", installation.newSetupLink().orElseThrow());
            look(page, "set-up");
            page.locator("#profileName").fill("República de Ensayo");
            page.locator("main button[type=submit]").click();
            page.waitForSelector(".govuk-error-summary");
            look(page, "set-up-errors");
            assertThat(page.locator(".govuk-error-summary a[href='#country']").count())
                    .as("said once")
                    .isEqualTo(1);
            page.navigate("/setup/guessed");
            look(page, "set-up-worn");
        }
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "/failing/fault,360,es",
        "/failing/fault,1280,fr",
        "/failing/moment,360,pt",
        "/failing/moment,1280,es",
    })
    void aFailureIsACalmAndAccessiblePage(String path, int width, String language) {
        users.setUp();
        Page page = open(width, language, path);
        look(page, "failure-" + path.substring(path.lastIndexOf('/') + 1));
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").textContent()).doesNotContain("Ana Pineda");
    }

    private static void look(Page page, String name) {
        screenshot(page, name);
        assertAccessible(page);
    }

    /** A fault of ours, and a problem of the moment. */
    @RestController
    static class Failing {
        @GetMapping("/failing/fault")
        @Route(who = Audience.ANYONE, purpose = "test")
        String fault() {
            throw new IllegalStateException("Ana Pineda, 0801-1990-00001");
        }

        @GetMapping("/failing/moment")
        @Route(who = Audience.ANYONE, purpose = "test")
        String moment() {
            throw Faults.problem(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
