package org.amparo.web;

import com.microsoft.playwright.Page;
import org.amparo.access.TestUsers;
import org.amparo.access.Viewer;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A test with a browser against the whole application.
 *
 * <pre>
 * Page page = open(PHONE, "es", "/statistics");                             // nobody signed in
 * Page page = openAs(users.user(Role.CASE_WORKER), DESK, "en", "/cases");
 * assertAccessible(page);
 * screenshot(page, "cases");                                                // target/screenshots/cases-en-1280.png
 * </pre>
 */
@NodeTest
public abstract class BrowserTest extends BrowserSession {
    @Autowired
    protected TestUsers users;

    @BeforeEach
    final void aNodeThatIsSetUp() {
        users.setUp();
    }

    /** A fresh browser of that width and language at that path, after signing in. */
    protected Page openAs(Viewer viewer, int width, String language, String path) {
        return openAs(viewer.username(), TestUsers.PASSWORD, width, language, path);
    }
}
