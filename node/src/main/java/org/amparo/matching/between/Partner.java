package org.amparo.matching.between;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.amparo.matching.between.Refusal.Refused;
import org.springframework.stereotype.Component;

/** Sends signed messages to the other node of an agreement, and believes only what it signed. */
@Component
class Partner {
    static final String ROOT = "/between";
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Agreements agreements;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Partner(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * Sends a message and gives the answer.
     *
     * @throws IOException when the line breaks, or the other side is not ready: it may be sent again
     * @throws Refused when the other side does not do it
     */
    byte[] send(Agreement agreement, String message, byte[] body) throws IOException {
        String path = ROOT + message;
        var headers = SignedMessage.request(
                "POST", path, body, agreement.terms().code(), agreements.signingKey(agreement), clock.instant());
        var request = HttpRequest.newBuilder(URI.create(agreement.own().address() + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .header(SignedMessage.DIGEST, headers.digest())
                .header(SignedMessage.INPUT, headers.input())
                .header(SignedMessage.SIGNATURE, headers.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var sending = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            // The request's own patience ends with the first line of the answer: a body could come for ever.
            HttpResponse<byte[]> response = sending.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return checked(agreement, headers.signature(), response, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } finally {
            sending.cancel(true);
        }
    }

    private byte[] checked(Agreement agreement, String requestSignature, HttpResponse<byte[]> response, byte[] answer)
            throws IOException {
        int status = response.statusCode();
        Function<String, String> header =
                name -> response.headers().firstValue(name).orElse("");
        var headers = new SignedMessage.Headers(
                header.apply(SignedMessage.DIGEST),
                header.apply(SignedMessage.INPUT),
                header.apply(SignedMessage.SIGNATURE));
        boolean isSigned = SignedMessage.isAnswerOf(
                agreement.partnerKey().orElseThrow(), headers, status, answer, requestSignature, clock.instant());
        if (status == 200) {
            if (!isSigned) {
                throw new Refused(Refusal.ANSWER_NOT_SIGNED);
            }
            return answer;
        }
        if (status == Refusal.NOT_READY.status().value()) {
            throw new IOException("the other node is not ready");
        }
        // Whoever does not know us signs nothing; a proxy or a node that starts says what it likes.
        if (isSigned || status == Refusal.NOT_SIGNED.status().value()) {
            throw new Refused(
                    Refusal.of(new String(answer, StandardCharsets.US_ASCII)).orElse(Refusal.NOT_SIGNED));
        }
        throw new IOException("the other node answered " + status);
    }
}
