package org.amparo.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The machine's Chromium, started once for a run of the tests. Where there is none, browser tests are skipped, save in
 * {@code ./check}, which names one: there they must run.
 */
final class Chromium implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);
    private static final Optional<Path> NAMED =
            Optional.ofNullable(System.getenv("AMPARO_CHROMIUM")).map(Path::of);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = program();
        if (NAMED.isEmpty()) {
            Assumptions.assumeTrue(program.isPresent(), "Chromium is not installed; ./check installs it");
        }
        context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        Running.class,
                        key -> new Running(program.orElseThrow(() -> new IllegalStateException("no Chromium here"))),
                        Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(OURS).get(Running.class, Running.class);
        if (running == null) {
            throw new IllegalStateException("Chromium was not started");
        }
        return running.browser;
    }

    private static Optional<Path> program() {
        if (NAMED.isPresent()) {
            return NAMED;
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream((path + ":/usr/bin").split(":"))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Running implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        Running(Path program) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
