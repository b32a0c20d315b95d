package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amparo.access.RouteSamples.Route;
import org.amparo.access.RouteSamples.Sample;
import org.amparo.access.Walker.Answer;
import org.amparo.storage.NodeTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer of every route says to browsers what they may do, and no page asks for more. */
@NodeTest
class ContentRulesTest {
    private static final Pattern FOREIGN = Pattern.compile("(?:src|action|formaction|data)=\"(?!/(?!/))[^\"]");
    private static final Pattern FOREIGN_SHEET = Pattern.compile("<link [^>]*href=\"(?!/(?!/))");

    @LocalServerPort
    int port;

    @Autowired
    RouteTable routes;

    @Autowired
    TestUsers users;

    @Autowired
    OpenSessions sessions;

    @Test
    void noPageRunsOrShowsWhatIsNotAFileOfOurs() {
        Viewer everything = users.user(Role.values());
        Walker walker = new Walker(port);
        RouteSamples samples = new Planted(everything, walker, users, sessions, port).samples();
        SoftAssertions all = new SoftAssertions();
        int pages = 0;
        for (String line : routes.lines()) {
            Route route = Route.of(line);
            if (!route.path().equals("/assets/**") && (route.method().equals("GET") || !route.isApi())) {
                for (Sample sample : samples.of(route)) {
                    Answer answer =
                            walker.ask(route, sample.path(), sample.body(), Optional.of(users.bearer(everything)));
                    pages += answer.header("Content-Type").startsWith("text/html") ? 1 : 0;
                    check(route.method() + " " + sample.path() + " " + answer.status(), answer, all);
                }
            }
        }
        assertThat(pages).isGreaterThan(40);
        all.assertAll();
    }

    private static boolean isOfSomebodyElse(String what) {
        return what.contains("/attachments/") || what.contains("/files/");
    }

    private static void check(String what, Answer answer, SoftAssertions all) {
        all.assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                // What somebody else made runs nothing at all.
                .contains(
                        answer.header("Content-Disposition").startsWith("attachment;") && isOfSomebodyElse(what)
                                ? List.of("sandbox")
                                : List.of("script-src 'self'", "style-src 'self'"))
                .doesNotContain("unsafe", "http", "*");
        all.assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        all.assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
        all.assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        // Code lists say nothing of anybody.
        if (!what.contains("/api/v1/code-lists/")) {
            all.assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
        }
        all.assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                .as(what)
                .isEmpty();
        if (answer.header("Content-Type").startsWith("text/html")) {
            String page = answer.body();
            all.assertThat(page)
                    .as(what)
                    .doesNotContain(" style=", "<style", "javascript:", "<iframe", "<object", "<embed", "<base")
                    .doesNotContainPattern(" on[a-z]+=\"")
                    .doesNotContainPattern("<script(?! src=\"/assets/)")
                    .doesNotContainPattern(FOREIGN)
                    .doesNotContainPattern(FOREIGN_SHEET);
        }
    }
}
