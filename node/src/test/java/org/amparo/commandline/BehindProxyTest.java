package org.amparo.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.amparo.access.Browser;
import org.amparo.access.TestUsers;
import org.amparo.storage.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The test is the proxy. */
@NodeTest(own = true)
class BehindProxyTest {
    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @DynamicPropertySource
    static void behindAProxy(DynamicPropertyRegistry settings) {
        Listening.on("localhost", "", "", "127.0.0.0/8,::1/128")
                .settings()
                .forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void setUp() {
        users.setUp();
    }

    @Test
    void whatCameByTlsIsKnownByTheProxysWord() {
        var page = asked("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        var language = asked("/language/pt", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
        assertThat(language.headers().firstValue("Set-Cookie").orElse("")).contains("; Secure");
    }

    @Test
    void theLastAddressThatTheProxySawCountsAndNotWhatTheClientSaid() {
        assertThat(asked("/metrics").statusCode()).as("this machine").isEqualTo(200);
        assertThat(asked("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(303);
        assertThat(asked("/metrics", "X-Forwarded-For", "127.0.0.1, 10.0.0.7").statusCode())
                .as("a client of the own network that says it is this machine")
                .isEqualTo(303);
    }

    private HttpResponse<String> asked(String path, String... headers) {
        return new Browser(port).get(path, headers);
    }
}
