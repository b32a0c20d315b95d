package org.amparo.web;

import org.amparo.storage.NodeTest;

/**
 * A test with a browser against the whole application.
 *
 * <pre>
 * Page page = open(PHONE, "es", "/statistics");                             // nobody signed in
 * Page page = openAs(viewer.username(), TestUsers.PASSWORD, DESK, "en", "/cases");
 * assertAccessible(page);
 * screenshot(page, "cases");                                                // target/screenshots/cases-en-1280.png
 * </pre>
 */
@NodeTest
public abstract class BrowserTest extends BrowserSession {}
