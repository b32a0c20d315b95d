package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.amparo.storage.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is brought as a proof of who one is: it signs nobody in, and is no fault of ours. */
@NodeTest
class SecretsFuzzTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    SecondFactors factors;

    @FuzzTest(maxDuration = "30s")
    void noOtherTokenSignsAProgramIn(byte[] bytes) {
        users.setUp();
        var answer = new Browser(port).get("/api/v1/code-lists", "Authorization", "Bearer " + headerText(bytes));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @FuzzTest(maxDuration = "30s")
    void noOtherCookieSignsABrowserIn(byte[] bytes) {
        users.setUp();
        for (String name : new String[] {"amparo", "__Host-amparo", "amparo_language"}) {
            var answer = new Browser(port).get("/account", "Cookie", name + "=" + headerText(bytes));
            assertThat(answer.statusCode()).isIn(303, 400);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void noOtherCodeIsASecondStep(byte[] bytes) {
        var officer = users.real(Role.CASE_WORKER);
        var browser = new Browser(port).signIn(officer);
        Authenticator.setUp(browser);
        assertThat(factors.use(officer.user(), new String(bytes, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static String headerText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", "");
    }
}
