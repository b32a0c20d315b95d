package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.amparo.access.IdentityProvider.Trip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Whatever an identity provider answers: nobody comes in by it, and it is no fault of ours. */
class ProviderAnswersFuzzTest {
    private static final URI BACK = URI.create("http://localhost/sign-in/provider/back");
    private static final byte[] NO_KEYS = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);

    private HttpServer server;
    private byte[] metadata = new byte[0];
    private byte[] token = new byte[0];
    private byte[] keys = NO_KEYS;

    @BeforeEach
    void aProviderAnswersAsItLikes() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> metadata;
                case "/token" -> token;
                default -> keys;
            };
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        metadata = """
                {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/go", "token_endpoint": "ISSUER/token",
                 "jwks_uri": "ISSUER/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"]}
                """.replace("ISSUER", issuer()).getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @FuzzTest(maxDuration = "30s")
    void anyAnswerToACodeIsNobody(byte[] bytes) {
        token = bytes;
        assertThat(provider().whoCame("code", Trip.begin(), BACK)).isEmpty();
    }

    @FuzzTest(maxDuration = "30s")
    void anyTokenThatIsNotSignedIsNobody(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "");
        token = """
                {"access_token": "a", "token_type": "Bearer", "id_token": "%s"}
                """.formatted(text).getBytes(StandardCharsets.UTF_8);
        assertThat(provider().whoCame("code", Trip.begin(), BACK)).isEmpty();
        keys = bytes;
        assertThat(provider().whoCame("code", Trip.begin(), BACK)).isEmpty();
    }

    @FuzzTest(maxDuration = "30s")
    void aProviderThatDoesNotSayWhatItIsIsToldAsSuch(byte[] bytes) {
        metadata = bytes;
        assertThatThrownBy(() -> provider().address(Trip.begin(), BACK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the identity provider does not say what it is");
    }

    private IdentityProvider provider() {
        return new IdentityProvider(new ProviderSettings(issuer(), "amparo", "secreto", "Cuenta", "RS256"));
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
