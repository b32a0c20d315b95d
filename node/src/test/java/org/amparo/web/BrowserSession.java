package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A browser for tests, and what they ask of a page. Whatever a page does, the test fails when the content security
 * policy had to stop something or a script broke. Tests of pages extend {@link BrowserTest}.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
abstract class BrowserSession {
    /** Width in pixels of the narrowest screen that a page must serve. */
    protected static final int PHONE = 360;
    /** Width in pixels of an office screen. */
    protected static final int DESK = 1280;

    /** Milliseconds before a test gives up on a page. */
    private static final double PATIENCE = 10_000;

    private static final Set<String> WEIGHTY = Set.of("serious", "critical");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @LocalServerPort
    private int port;

    private @Nullable Browser browser;

    @BeforeEach
    final void take(Browser running) {
        browser = running;
    }

    @AfterEach
    final void nothingWasBlockedOrBroken() {
        contexts.forEach(BrowserContext::close);
        assertThat(broken).as("blocked by the policy, or broken scripts").isEmpty();
    }

    /** A fresh browser of that width and language at that path, nobody signed in. */
    protected Page open(int width, String language, String path) {
        Page page = fresh(width, language).newPage();
        watch(page);
        page.navigate(path);
        return page;
    }

    /** The same after signing in with a password. */
    protected Page openAs(String username, String password, int width, String language, String path) {
        Page page = open(width, language, "/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/language/" + language + "?back=/");
        page.navigate(path);
        return page;
    }

    /** Fails on what axe-core calls serious or critical, and on a page that has to be scrolled sideways. */
    protected static void assertAccessible(Page page) {
        assertAccessible(page, axe(page));
    }

    /** The same where the system chooses the colours: axe-core reckons with those that the page asks for. */
    protected static void assertAccessibleInForcedColours(Page page) {
        assertAccessible(page, axe(page).disableRules(List.of("color-contrast")));
    }

    /**
     * All its rules, in the page itself: by default it opens a second page to put together what it found in frames, and tells
     * of each element that is as it should be, which takes five times as long. Our pages have no frames.
     */
    private static AxeBuilder axe(Page page) {
        assertThat(page.frames()).as("what axe-core does not look into").hasSize(1);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static void assertAccessible(Page page, AxeBuilder axe) {
        List<String> found = axe.analyze().getViolations().stream()
                .filter(rule -> WEIGHTY.contains(rule.getImpact()))
                .map(BrowserSession::told)
                .toList();
        assertThat(found).as("axe-core on %s", page.title()).isEmpty();
        Object sideways = page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth ? Array.from("
                        + "document.querySelectorAll('main *')).filter(e => e.getBoundingClientRect().right > innerWidth)"
                        + ".slice(0, 5).map(e => e.tagName + '.' + e.className).join(', ') || 'something' : ''");
        assertThat(sideways).as("%s is wider than its screen", page.title()).isEqualTo("");
    }

    private static String told(Rule rule) {
        List<String> places =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + places;
    }

    /** Presses the tabulator until that element has the focus. */
    protected static void tabTo(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** A picture of the whole page, named after its language and width. */
    protected static void screenshot(Page page, String name) {
        String file = name + "-" + page.locator("html").getAttribute("lang") + "-" + page.viewportSize().width + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", file))
                .setFullPage(true));
    }

    private BrowserContext fresh(int width, String language) {
        if (browser == null) {
            throw new IllegalStateException("the browser is given before each test");
        }
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setLocale(language));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    private void watch(Page page) {
        page.onPageError(broken::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                broken.add(message.text());
            }
        });
    }
}
