package org.amparo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that has an address of its own, as a user with every role finds it, on both screens. */
@Tag("slow")
class EveryPageBrowserTest extends BrowserTest {
    private static final Path ROUTES = Path.of("src/test/resources/golden/routes.txt");

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESK})
    void isAccessibleAndFitsItsScreen(int width) throws IOException {
        Viewer viewer = users.user(Role.values());
        Page page = openAs(viewer, width, "es", "/");
        for (String path : paths()) {
            APIResponse answer = page.request().get(path);
            assertThat(answer.status()).as(path).isLessThan(400);
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                page.navigate(path);
                assertAccessible(page);
                screenshot(page, "every" + path.replace('/', '-'));
            }
        }
    }

    private static List<String> paths() throws IOException {
        try (Stream<String> lines = Files.lines(ROUTES)) {
            return lines.filter(line -> line.startsWith("GET "))
                    .map(line -> line.split("\\s+", 3)[1])
                    .filter(path -> !path.contains("{") && !path.contains("*") && !path.startsWith("/api/"))
                    // The way to an identity provider is there where one is configured, and shows no page of ours.
                    .filter(path -> !path.contains("/provider"))
                    .toList();
        }
    }
}
