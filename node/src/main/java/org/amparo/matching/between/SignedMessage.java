package org.amparo.matching.between;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures of HTTP messages as RFC 9421 describes them, of one fixed shape: a request signs its method, path and the digest
 * of its body (RFC 9530); an answer its status, the digest of its body and the signature of the request that it answers.
 */
final class SignedMessage {
    static final String DIGEST = "Content-Digest";
    static final String INPUT = "Signature-Input";
    static final String SIGNATURE = "Signature";

    /** How far two clocks may differ, and a request be on its way. */
    static final Duration VALID = Duration.ofMinutes(5);

    private static final String REQUEST = "(\"@method\" \"@path\" \"content-digest\")";
    private static final String ANSWER = "(\"@status\" \"content-digest\" \"signature\";req;key=\"amparo\")";
    private static final Pattern PARAMETERS =
            Pattern.compile("amparo=(\\([^)]{1,99}\\);created=(\\d{10});keyid=\"([A-Z0-9-]{3,40})\";alg=\"ed25519\")");
    private static final Pattern VALUE = Pattern.compile("amparo=:([A-Za-z0-9+/=]{88}):");

    private SignedMessage() {}

    /** The three headers of a signed message. */
    record Headers(String digest, String input, String signature) {}

    static Headers request(String method, String path, byte[] body, String code, byte[] key, Instant now) {
        return signed(REQUEST, code, key, now, body, requestLines(method, path, digest(body)));
    }

    static Headers answer(int status, byte[] body, String requestSignature, String code, byte[] key, Instant now) {
        return signed(ANSWER, code, key, now, body, answerLines(status, digest(body), requestSignature));
    }

    private static Headers signed(String components, String code, byte[] key, Instant now, byte[] body, String lines) {
        String parameters = components + ";created=" + now.getEpochSecond() + ";keyid=\"" + code + "\";alg=\"ed25519\"";
        byte[] signature = SigningKeys.sign(key, base(lines, parameters));
        return new Headers(
                digest(body),
                "amparo=" + parameters,
                "amparo=:" + Base64.getEncoder().encodeToString(signature) + ":");
    }

    /** Under which agreement a request says it is signed; nothing is proved by that. */
    static Optional<String> code(String input) {
        Matcher matcher = PARAMETERS.matcher(input);
        return matcher.matches() ? Optional.of(matcher.group(3)) : Optional.empty();
    }

    /** Whether the holder of a key signed that request, now. */
    static boolean isRequestOf(
            byte[] publicKey, Headers headers, String method, String path, byte[] body, Instant now) {
        return holds(publicKey, headers, REQUEST, requestLines(method, path, digest(body)), body, now);
    }

    /** Whether the holder of a key gave that answer to that request. */
    static boolean isAnswerOf(
            byte[] publicKey, Headers headers, int status, byte[] body, String requestSignature, Instant now) {
        return holds(publicKey, headers, ANSWER, answerLines(status, digest(body), requestSignature), body, now);
    }

    private static boolean holds(
            byte[] publicKey, Headers headers, String components, String lines, byte[] body, Instant now) {
        Matcher parameters = PARAMETERS.matcher(headers.input());
        Matcher value = VALUE.matcher(headers.signature());
        if (!parameters.matches()
                || !value.matches()
                || !parameters.group(1).startsWith(components + ";created=")
                || !headers.digest().equals(digest(body))) {
            return false;
        }
        Instant created = Instant.ofEpochSecond(Long.parseLong(parameters.group(2)));
        return Duration.between(created, now).abs().compareTo(VALID) <= 0
                && SigningKeys.holds(
                        publicKey,
                        base(lines, parameters.group(1)),
                        Base64.getDecoder().decode(value.group(1)));
    }

    private static String requestLines(String method, String path, String digest) {
        return "\"@method\": " + method + "\n\"@path\": " + path + "\n\"content-digest\": " + digest + "\n";
    }

    private static String answerLines(int status, String digest, String requestSignature) {
        String bytes = requestSignature.startsWith("amparo=") ? requestSignature.substring(7) : "";
        return "\"@status\": " + status + "\n\"content-digest\": " + digest + "\n\"signature\";req;key=\"amparo\": "
                + bytes + "\n";
    }

    private static byte[] base(String lines, String parameters) {
        return (lines + "\"@signature-params\": " + parameters).getBytes(StandardCharsets.US_ASCII);
    }

    static String digest(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
