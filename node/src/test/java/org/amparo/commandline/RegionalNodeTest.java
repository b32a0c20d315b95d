package org.amparo.commandline;

import static org.amparo.access.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.amparo.access.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real nodes: a State submits at its own, and the Secretariat takes the sealed file in at the region's. */
@Tag("slow")
class RegionalNodeTest {
    private static final String PASSWORD = "demostracion-valdoria";

    @TempDir
    Path folder;

    @Test
    void whatAStateSealsAtItsOwnNodeIsReadAtTheNodeOfTheRegion() throws Exception {
        byte[] sealed;
        String key;
        try (NodeProcess state = serve("state")) {
            Browser focal = signedIn(state, "paz.plan");
            String desk = last(focal.get("/plan/monitoring").body(), "href=\"(/plan/monitoring/\\d+/desk)\"");
            focal.get(desk);
            focal.post(desk + "/clear");
            String submission = location(focal.post(desk + "/submit", "official", "yes"));
            assertThat(submission).startsWith("/plan/submissions/");
            sealed = focal.download(submission + "/sealed").body();
            key = new String(sealed, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
        }
        try (NodeProcess region = serve("region", "--region")) {
            Browser secretariat = signedIn(region, "serena.secretaria");
            secretariat.get("/plan/received");
            assertThat(take(secretariat, sealed).statusCode())
                    .as("no key was agreed")
                    .isEqualTo(422);
            secretariat.post("/plan/received/keys", "country", "XA", "key", key);
            String received = location(take(secretariat, sealed));
            assertThat(secretariat.get(received).body()).contains("Intacto", key);
            assertThat(location(take(secretariat, sealed))).as("again").isEqualTo(received);
            assertThat(secretariat.download(received + "/sealed").body()).isEqualTo(sealed);
        }
    }

    private static java.net.http.HttpResponse<String> take(Browser secretariat, byte[] sealed) {
        secretariat.get("/plan/received");
        return secretariat.upload("/plan/received", "file", "submission.sealed", sealed);
    }

    private NodeProcess serve(String name, String... more) throws Exception {
        return NodeProcess.start(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "serve",
                                "--demo",
                                "--port",
                                "0",
                                "--data",
                                folder.resolve(name).toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private static Browser signedIn(NodeProcess node, String user) throws Exception {
        Browser browser = new Browser(URI.create(node.address()).getPort());
        browser.get("/sign-in");
        browser.post("/sign-in", "username", user, "password", PASSWORD);
        browser.get("/account");
        return browser;
    }

    private static String last(String text, String pattern) {
        var found =
                java.util.regex.Pattern.compile(pattern).matcher(text).results().toList();
        assertThat(found).isNotEmpty();
        return found.getFirst().group(1);
    }
}
