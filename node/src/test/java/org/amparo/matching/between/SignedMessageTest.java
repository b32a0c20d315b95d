package org.amparo.matching.between;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.amparo.matching.between.SignedMessage.Headers;
import org.junit.jupiter.api.Test;

class SignedMessageTest {
    private static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");
    private static final byte[] BODY = "cuerpo".getBytes(UTF_8);

    private final java.security.KeyPair keys = SigningKeys.fresh();
    private final byte[] signing = keys.getPrivate().getEncoded();
    private final byte[] known = keys.getPublic().getEncoded();

    private final Headers request = SignedMessage.request("POST", "/between/x", BODY, "VA-OR", signing, NOW);

    @Test
    void aRequestIsItsSigners() {
        assertThat(SignedMessage.isRequestOf(known, request, "POST", "/between/x", BODY, NOW))
                .isTrue();
        assertThat(SignedMessage.code(request.input())).contains("VA-OR");
    }

    @Test
    void aRequestIsNobodyElses() {
        var stranger = SigningKeys.fresh().getPublic().getEncoded();
        assertThat(SignedMessage.isRequestOf(stranger, request, "POST", "/between/x", BODY, NOW))
                .isFalse();
    }

    @Test
    void anotherBodyPathOrMethodIsNotWhatWasSigned() {
        var other = "cuerpa".getBytes(UTF_8);
        assertThat(SignedMessage.isRequestOf(known, request, "POST", "/between/x", other, NOW))
                .isFalse();
        assertThat(SignedMessage.isRequestOf(
                        known,
                        new Headers(SignedMessage.digest(other), request.input(), request.signature()),
                        "POST",
                        "/between/x",
                        other,
                        NOW))
                .isFalse();
        assertThat(SignedMessage.isRequestOf(known, request, "POST", "/between/y", BODY, NOW))
                .isFalse();
        assertThat(SignedMessage.isRequestOf(known, request, "GET", "/between/x", BODY, NOW))
                .isFalse();
    }

    @Test
    void anOldRequestIsNoRequest() {
        var later = NOW.plus(SignedMessage.VALID).plus(Duration.ofSeconds(1));
        assertThat(SignedMessage.isRequestOf(known, request, "POST", "/between/x", BODY, later))
                .isFalse();
        var renamed =
                new Headers(request.digest(), request.input().replace("created=1", "created=2"), request.signature());
        assertThat(SignedMessage.isRequestOf(known, renamed, "POST", "/between/x", BODY, NOW))
                .isFalse();
    }

    @Test
    void anAnswerBelongsToItsRequest() {
        var answer = SignedMessage.answer(200, BODY, request.signature(), "VA-OR", signing, NOW);
        var another = SignedMessage.request("POST", "/between/z", BODY, "VA-OR", signing, NOW);

        assertThat(SignedMessage.isAnswerOf(known, answer, 200, BODY, request.signature(), NOW))
                .isTrue();
        assertThat(SignedMessage.isAnswerOf(known, answer, 409, BODY, request.signature(), NOW))
                .isFalse();
        assertThat(SignedMessage.isAnswerOf(known, answer, 200, BODY, another.signature(), NOW))
                .isFalse();
        assertThat(SignedMessage.isAnswerOf(known, request, 200, BODY, request.signature(), NOW))
                .isFalse();
        assertThat(SignedMessage.isRequestOf(known, answer, "POST", "/between/x", BODY, NOW))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureIsRefusedWithoutAFault() {
        for (var text : new String[] {"", "amparo=", "amparo=::", "amparo=:AAAA:", "sig1=(\"@method\");created=1"}) {
            var headers = new Headers(request.digest(), text, text);
            assertThat(SignedMessage.isRequestOf(known, headers, "POST", "/between/x", BODY, NOW))
                    .isFalse();
            assertThat(SignedMessage.code(text)).isEmpty();
        }
    }
}
