package org.amparo.casework.web;

import java.time.Duration;
import java.util.List;
import org.amparo.casework.CaseNumber;
import org.amparo.casework.Flaw;
import org.amparo.web.FieldProblem;
import org.amparo.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What clients of the API are told when a request is not granted. */
final class Refusals {
    private Refusals() {}

    /** The number in an address. What is none names no case. */
    static CaseNumber number(String typed) {
        return CaseNumber.parse(typed).orElseThrow(Problem::notFound);
    }

    /** Stops at what could not be read. */
    static void check(Reading in) {
        check(in.flaws());
    }

    static void check(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw invalid(flaws);
        }
    }

    static Problem invalid(List<Flaw> flaws) {
        return Problem.invalid(fields(flaws));
    }

    /** The same for the query of an address, which was not understood. */
    static Problem query(List<Flaw> flaws) {
        return Problem.of(HttpStatus.BAD_REQUEST, "web.problem.bad_request").with(fields(flaws));
    }

    /**
     * Flaws of a body that holds one part of a case alone: paths begin there.
     *
     * @param part {@code profile}: {@code profile.sex} becomes {@code sex}, {@code events[0].began} becomes
     *     {@code [0].began}, and the part itself is {@code $}
     */
    static Problem invalid(String part, List<Flaw> flaws) {
        return invalid(flaws.stream()
                .map(flaw -> new Flaw(within(part, flaw.field()), flaw.code(), flaw.arguments()))
                .toList());
    }

    static void stopTooManySearches(Duration wait) {
        throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "casework.problem.too_many_searches")
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    static Problem forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "web.problem.forbidden");
    }

    static Problem keyReused() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "casework.problem.key_reused");
    }

    private static String within(String part, String field) {
        if (field.equals(part)) {
            return "$";
        }
        if (!field.startsWith(part)) {
            return field;
        }
        var rest = field.substring(part.length());
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private static List<FieldProblem> fields(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw ->
                        new FieldProblem(flaw.field(), flaw.code(), "casework.flaw." + flaw.code(), flaw.arguments()))
                .toList();
    }
}
