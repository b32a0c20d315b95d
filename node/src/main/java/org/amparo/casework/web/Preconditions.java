package org.amparo.casework.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.access.Viewer;
import org.amparo.casework.CaseView;
import org.amparo.web.Problem;
import org.amparo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What clients say about repetitions, and the tag of a whole case. */
final class Preconditions {
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,200})\"?");

    private Preconditions() {}

    /**
     * The tag of a whole case: another one whenever what this viewer is shown, or the language it is shown in, is
     * another.
     */
    static String tag(
            CaseView view, InstitutionJson institution, Optional<Instant> erased, Viewer viewer, Words words) {
        var roles = viewer.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        var rest = String.join(
                "|",
                view.number().value(),
                institution.name(),
                erased.map(Instant::toString).orElse(""),
                String.valueOf(view.participants().size()),
                String.valueOf(view.notes().size()),
                roles,
                view.sight().classes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                words.code());
        return "\"" + view.versions().tag() + "-" + digest(rest) + "\"";
    }

    static Optional<String> key(@Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return Optional.empty();
        }
        var key = KEY.matcher(idempotencyKey.strip());
        if (!key.matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "casework.problem.key_unusable");
        }
        return Optional.of(key.group(1));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
