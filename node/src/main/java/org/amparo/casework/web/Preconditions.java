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

/** What clients say about versions and repetitions: entity tags, {@code If-Match} and {@code Idempotency-Key}. */
final class Preconditions {
    private static final Pattern ONE_TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]{0,100})\"");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,200})\"?");
    private static final int NO_VERSION = -1;

    private Preconditions() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

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

    /**
     * The version that a change was made from.
     *
     * @return a version that nothing has, where the tag is not one of ours
     */
    static int version(@Nullable String ifMatch) {
        var tag = ONE_TAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "casework.problem.version_required");
        }
        var version = tag.group(2);
        return tag.group(1) == null && VERSION.matcher(version).matches() ? Integer.parseInt(version) : NO_VERSION;
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
