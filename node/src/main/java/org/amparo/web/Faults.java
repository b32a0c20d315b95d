package org.amparo.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** What kind of {@link Problem} a fault or a status is. */
final class Faults {
    private static final Map<HttpStatus, String> BY_STATUS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "web.problem.bad_request"),
            Map.entry(HttpStatus.UNAUTHORIZED, "web.problem.unauthorized"),
            Map.entry(HttpStatus.FORBIDDEN, "web.problem.forbidden"),
            Map.entry(HttpStatus.NOT_FOUND, "web.problem.not_found"),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "web.problem.method_not_allowed"),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "web.problem.not_acceptable"),
            Map.entry(HttpStatus.CONFLICT, "web.problem.conflict"),
            Map.entry(HttpStatus.PRECONDITION_FAILED, "web.problem.precondition_failed"),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, "web.problem.too_large"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.problem.unsupported_media_type"),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, "web.problem.invalid"),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, "web.problem.version_required"),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, "web.problem.too_many_requests"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "web.problem.unavailable"),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "web.problem.internal"));

    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    private Faults() {}

    /** A status with nothing more to say. One that has no texts of its own becomes the general one of its kind. */
    static Problem problem(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || !BY_STATUS.containsKey(status)) {
            status = code.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return Problem.of(status, BY_STATUS.getOrDefault(status, "web.problem.internal"));
    }

    static Problem problem(Throwable fault) {
        return switch (fault) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) -> Problem.notFound();
            case MethodArgumentTypeMismatchException mismatch ->
                problem(HttpStatus.BAD_REQUEST).with(flaw(mismatch.getName(), "wrong_type"));
            case MissingServletRequestParameterException missing ->
                problem(HttpStatus.BAD_REQUEST).with(flaw(missing.getParameterName(), "missing"));
            case BindingResult bound -> invalid(bound);
            case ErrorResponse answered -> problem(answered.getStatusCode());
            case RequestRejectedException _ -> problem(HttpStatus.BAD_REQUEST);
            case InvalidParameterException unreadable -> problem(HttpStatusCode.valueOf(unreadable.getErrorCode()));
            case MultipartException _ -> problem(HttpStatus.BAD_REQUEST);
            case TypeMismatchException _ -> problem(HttpStatus.BAD_REQUEST);
            default ->
                problem(isOfTheDatabase(fault) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /**
     * Whether the database is away or cannot work (its disk is full), wherever in the program that came to light. A
     * transaction that could not even be rolled back had lost its connection.
     */
    static boolean isOfTheDatabase(@Nullable Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof TransactionSystemException
                    || (at instanceof SQLException refused && isAway(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** PostgreSQL's classes of states: no connection, no resources (a full disk), shutting down, the system's errors. */
    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static Problem invalid(BindingResult bound) {
        return Problem.invalid(bound.getFieldErrors().stream()
                .map(error -> flaw(error.getField(), "invalid").getFirst())
                .toList());
    }

    private static List<FieldProblem> flaw(String field, String code) {
        return List.of(FieldProblem.of(field, code, "web.flaw." + code));
    }
}
