package org.amparo.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not granted, thrown by controllers of the API and answered as {@code application/problem+json} (RFC
 * 9457); a page answers it with the error page of the status. Thrown and not returned, so that the return type of a
 * controller says what success looks like. It holds nothing that was sent.
 *
 * <p>The key {@code casework.problem.version_conflict} gives the code {@code version_conflict}, the type {@code
 * /problems/version_conflict}, and needs the texts {@code casework.problem.version_conflict.title} and
 * {@code ….detail}.
 */
public final class Problem extends RuntimeException {
    private static final int MOST_ERRORS = 100;

    private final HttpStatus status;
    private final String key;
    private final List<FieldProblem> errors;
    private final Map<String, Object> members;
    private final Map<String, String> headers;

    private Problem(
            HttpStatus status,
            String key,
            List<FieldProblem> errors,
            Map<String, Object> members,
            Map<String, String> headers) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.errors = List.copyOf(errors);
        this.members = members;
        this.headers = headers;
    }

    /** A problem whose texts begin with that key. */
    public static Problem of(HttpStatus status, String key) {
        if (!key.matches("[a-z]+\\.problem\\.[a-z_]+")) {
            throw new IllegalArgumentException("a problem's key is <room>.problem.<code>");
        }
        return new Problem(status, key, List.of(), Map.of(), Map.of());
    }

    /** There is no such thing, or not for who asks. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "web.problem.not_found");
    }

    /** The request was understood and has flaws, each with its field. */
    public static Problem invalid(List<FieldProblem> errors) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "web.problem.invalid").with(errors);
    }

    /** At most {@link #MOST_ERRORS} are told: whoever sent a hundred wrong fields is not helped by the next thousand. */
    public Problem with(List<FieldProblem> fields) {
        var told = fields.size() > MOST_ERRORS ? fields.subList(0, MOST_ERRORS) : fields;
        return new Problem(status, key, told, members, headers);
    }

    /** Another member of the answer, for example the current version of what was to be changed. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, key, errors, more, headers);
    }

    /** A header of the answer, for example the entity tag of the current version. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, key, errors, members, more);
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    List<FieldProblem> errors() {
        return errors;
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
